package org.afferent.client;

/** The cluster has no such topic. The message says what makes it. */
public final class MissingTopicException extends RuntimeException {
    MissingTopicException(String message) {
        super(message);
    }
}
