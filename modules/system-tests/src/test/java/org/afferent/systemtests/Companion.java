package org.afferent.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command that runs beside, in a process of its own, and what it says. */
final class Companion implements AutoCloseable {
    private static final long GRACE_SECONDS = 60;
    private static final int LAST = 3_000;

    private final String name;
    private final Path log;
    private final Process process;

    /** {@code afferent} with these arguments, against the cluster; it says to {@code folder/name.log}. */
    Companion(TestCluster cluster, Path folder, String name, String... arguments) throws IOException {
        this(cluster, folder, name, List.of(), arguments);
    }

    /** The same, started by another command, as {@code nice} is. */
    Companion(TestCluster cluster, Path folder, String name, List<String> starter, String... arguments)
            throws IOException {
        this.name = name;
        this.log = folder.resolve(name + ".log");
        List<String> command = new ArrayList<>(starter);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.afferent.cli.Afferent"));
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("--bootstrap-servers", cluster.bootstrapServers(), "--registry-url", cluster.registryUrl()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("AFFERENT_LOG_LEVEL", "warn");
        process = builder.start();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Fails with what it said when it has ended. */
    void mustLive() {
        if (!isAlive()) {
            throw new AssertionError(name + " ended with " + process.exitValue() + said());
        }
    }

    /** Asks it to stop, and insists after a minute. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
            close();
        }
    }

    /** The last that it said, for a failed test's message. */
    String said() {
        try {
            String all = Files.readString(log);
            return "\n--- " + name + "\n" + all.substring(Math.max(0, all.length() - LAST));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
