package org.afferent.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One execution of the command line in a process of its own.
 *
 * @param exitCode what it ended with
 * @param out its standard output
 * @param err its standard error
 */
record AfferentProcess(int exitCode, String out, String err) {
    private static final long MOST_SECONDS = 180;

    /** Runs to the end; the streams go through files, so that nothing blocks. */
    static AfferentProcess run(Path scratch, String... arguments) throws IOException, InterruptedException {
        Path out = scratch.resolve("stdout");
        Path err = scratch.resolve("stderr");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.afferent.cli.Afferent"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + MOST_SECONDS + " s: " + Files.readString(err));
        }
        return new AfferentProcess(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
