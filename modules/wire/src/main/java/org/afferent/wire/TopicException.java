package org.afferent.wire;

/** A topic that is not as declared and could not be made so: which, why, what to do. */
public final class TopicException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicException(String message, Throwable cause) {
        super(message, cause);
    }
}
