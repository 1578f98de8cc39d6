package org.afferent.producers;

/** Carries why something cannot be a delivery from the depth where it is found to where file and line are known. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableException(String why) {
        super(why, null, false, false);
    }
}
