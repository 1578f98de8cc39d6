package org.afferent.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** One execution of the command line inside the test's JVM: its exit code and what it printed. */
record Run(int exitCode, String out, String err) {
    static Run afferent(String... arguments) {
        return afferentWith(Map.of(), arguments);
    }

    static Run afferentWith(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Afferent.commandLine(environment)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }

    List<String> outLines() {
        return out.lines().toList();
    }
}
