package org.afferent.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An instance of {@code afferent stream} that is to come to harm; it can be started again on its state. */
final class Instance implements AutoCloseable {
    private static final long GRACE_SECONDS = 60;
    /** The defaults wait 45 s for an instance that has died and 10 s for its transaction. */
    private static final Map<String, String> IN_A_HURRY = Map.of(
            "AFFERENT_CONSUMER_SESSION_TIMEOUT_MS", "6000",
            "AFFERENT_CONSUMER_HEARTBEAT_INTERVAL_MS", "500",
            "AFFERENT_PRODUCER_TRANSACTION_TIMEOUT_MS", "4000");

    private final Path state;
    private final Path log;
    private final List<String> arguments;
    private final Map<String, String> settings;
    private Process process;

    /** Notices soon that another one has died; {@code log} may lie elsewhere than the state, whose disk may be full or gone. */
    Instance(Path state, Path log, String bootstrapServers, String registryUrl, String applicationId) {
        this(state, log, bootstrapServers, registryUrl, applicationId, IN_A_HURRY);
    }

    /** With these variables of the environment. */
    Instance(
            Path state,
            Path log,
            String bootstrapServers,
            String registryUrl,
            String applicationId,
            Map<String, String> settings) {
        this.settings = settings;
        this.state = state;
        this.log = log;
        this.arguments = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.afferent.cli.Afferent",
                "stream",
                "--bootstrap-servers",
                bootstrapServers,
                "--registry-url",
                registryUrl,
                "--application-id",
                applicationId,
                "--state-dir",
                state.toString(),
                "--monitor-port",
                "0");
        start();
    }

    Path state() {
        return state;
    }

    /** What it has said so far. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void start() {
        ProcessBuilder builder = new ProcessBuilder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        builder.environment().put("AFFERENT_LOG_LEVEL", "warn");
        try {
            process = builder.start();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to stop, and insists after a minute. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** {@code STOP} or {@code CONT}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        kill();
    }
}
