package org.afferent.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/** Says what went wrong, once, in the end: lines for what people can mend, a stack trace only for what they cannot. */
final class Failures {
    private Failures() {}

    /** The messages of a failure and its causes, outermost first; one that the message before it repeats is left out. */
    static String chain(Throwable failure) {
        List<String> messages = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            if (messages.stream().noneMatch(said -> said.contains(message))) {
                messages.add(message);
            }
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
            Optional<String> remedy = remedy(failure);
            if (failure instanceof CommandFailure || remedy.isPresent()) {
                String what = failure instanceof CommandFailure ? failure.getMessage() : chain(failure);
                what.lines().forEach(line -> err.println("afferent: " + line));
                remedy.ifPresent(line -> err.println("afferent: " + line));
                return ExitCode.FAILED;
            }
            err.println("afferent: this should not happen; please report it with the lines below");
            failure.printStackTrace(err);
            return ExitCode.FAILED;
        } finally {
            err.flush();
        }
    }

    /** What to do when the cluster does not know the user, or does not let the user do that; empty for all else. */
    private static Optional<String> remedy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthorizationException) {
                return Optional.of(
                        "this user has no such right on the cluster; ops/security/acls.txt has the rights of each role");
            }
            if (cause instanceof AuthenticationException) {
                return Optional.of(
                        "the cluster does not take this user; look at kafka.security.protocol, kafka.sasl.mechanism, kafka.sasl.jaas.config and kafka.ssl.…");
            }
        }
        return Optional.empty();
    }
}
