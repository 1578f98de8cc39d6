package org.afferent.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Set;

/** Says what went wrong, once, in the end: lines for what people can mend, a stack trace only for what they cannot. */
final class Failures {
    private Failures() {}

    /** The messages of a failure and its causes, outermost first, each once. */
    static String chain(Throwable failure) {
        Set<String> messages = new LinkedHashSet<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            messages.add(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
        }
        return String.join(": ", messages);
    }

    /** Returns the exit code. */
    static int report(Exception failure, PrintWriter err) {
        try {
            if (failure instanceof ConfigException settings) {
                settings.getMessage().lines().forEach(line -> err.println("afferent: " + line));
                return ExitCode.USAGE;
            }
            if (failure instanceof CommandFailure expected) {
                expected.getMessage().lines().forEach(line -> err.println("afferent: " + line));
                return ExitCode.FAILED;
            }
            err.println("afferent: this should not happen; please report it with the lines below");
            failure.printStackTrace(err);
            return ExitCode.FAILED;
        } finally {
            err.flush();
        }
    }
}
