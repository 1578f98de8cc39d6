package org.afferent.cli;

/** A command cannot go on; the message is for people and says the remedy. Ends in {@link ExitCode#FAILED} without a stack trace. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailure(String message) {
        super(message);
    }

    CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
