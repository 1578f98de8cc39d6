package org.afferent.sinks;

/** The target is away or refuses. It is tried again: nothing is lost. */
public final class TargetException extends Exception {
    public TargetException(String message, Throwable cause) {
        super(message, cause);
    }
}
