package org.afferent.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A broker in a process of its own, so that it can be killed as a power cut would, and started again on its folder. */
public final class BrokerProcess implements AutoCloseable {
    private static final long GRACE_SECONDS = 20;

    /** Little memory and at work within seconds. */
    private static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** As brokers are run: for measurements, in which a broker without its optimizing compiler would be most of the cost. */
    private static final List<String> FULL = List.of("-Xmx1g");

    private final DataFolder folder;
    private final Map<String, String> further;
    private final List<String> options;
    private Process process;
    private String bootstrapServers;
    private String clusterId;

    private BrokerProcess(DataFolder folder, Map<String, String> further, List<String> options) {
        this.folder = folder;
        this.further = Map.copyOf(further);
        this.options = options;
        launch();
    }

    /** On a temporary folder, which goes when this is closed. */
    public static BrokerProcess start() {
        return new BrokerProcess(DataFolder.fresh(), Map.of(), SMALL);
    }

    /** On a temporary folder, with the memory and the compiler that a broker under load has. */
    public static BrokerProcess startForLoad() {
        return new BrokerProcess(DataFolder.fresh(), Map.of(), FULL);
    }

    /** On a folder that is kept. */
    public static BrokerProcess start(Path folder) {
        return start(folder, Map.of());
    }

    /** On a folder that is kept, with settings of the broker's own; see {@link EmbeddedBroker#start(Path, Map)}. */
    public static BrokerProcess start(Path folder, Map<String, String> further) {
        return new BrokerProcess(DataFolder.given(folder), further, SMALL);
    }

    /** What clients take as {@code bootstrap.servers}; after {@link #restart()} the same, unless somebody else took the port meanwhile. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    public String clusterId() {
        return clusterId;
    }

    /** For signals. */
    public long pid() {
        return process.pid();
    }

    /** Kills it on the spot (SIGKILL) and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        gone(GRACE_SECONDS);
    }

    /** Starts it again on its folder. */
    public void restart() {
        if (process.isAlive()) {
            kill();
        }
        launch();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close(); // the end of its standard input
        } catch (IOException alreadyGone) {
            // Then there is nothing to end.
        }
        if (!gone(GRACE_SECONDS)) {
            kill();
        }
        folder.close();
    }

    private void launch() {
        try {
            Files.createDirectories(folder.path());
            process = new ProcessBuilder(command())
                    .redirectError(folder.path().resolve("broker.log").toFile())
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            while (line != null && !line.startsWith(BrokerMain.READY)) {
                line = out.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("The broker's process ended before it was ready; see "
                        + folder.path().resolve("broker.log"));
            }
            String[] said = line.substring(BrokerMain.READY.length()).split(" ", -1);
            bootstrapServers = said[0];
            clusterId = said[1];
        } catch (IOException unusable) {
            throw new UncheckedIOException(
                    "The broker's process cannot be started: " + unusable.getMessage(), unusable);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BrokerMain.class.getName()));
        command.add(folder.path().toString());
        further.forEach((key, value) -> command.add(key + "=" + value));
        return command;
    }

    private boolean gone(long seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
