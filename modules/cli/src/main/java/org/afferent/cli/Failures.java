package org.afferent.cli;

import java.io.PrintWriter;

/** Says what went wrong, once, in the end: lines for what people can mend, a stack trace only for what they cannot. */
final class Failures {
    private Failures() {}

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
