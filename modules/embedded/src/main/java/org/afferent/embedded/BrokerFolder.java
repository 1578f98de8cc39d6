package org.afferent.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The folder of a broker: its settings, its ports and its data. A folder that has been used keeps its cluster id, and its ports where they are still free. */
final class BrokerFolder {
    private static final String PORT = "afferent.port";
    private static final String CONTROLLER_PORT = "afferent.controller.port";
    private static final String CLUSTER_ID = "afferent.cluster.id";
    private static final Set<String> ADDED =
            Set.of("listeners", "advertised.listeners", "listener.security.protocol.map");

    private final Path folder;
    private final Path settingsFile;

    BrokerFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.settingsFile = this.folder.resolve("broker.properties");
    }

    Path path() {
        return folder;
    }

    /**
     * Settings to start a broker with now; the first time this formats the folder.
     *
     * @param further the broker's own settings, which win; listeners and what goes with them are added to those that are there
     */
    Properties prepare(Map<String, String> further) {
        try {
            Files.createDirectories(folder);
            Properties before = read();
            List<Integer> ports = FreePorts.preferably(before.getProperty(PORT), before.getProperty(CONTROLLER_PORT));
            Properties settings = settings(ports.get(0), ports.get(1));
            further.forEach((key, value) ->
                    settings.merge(key, value, (own, given) -> ADDED.contains(key) ? own + "," + given : given));
            boolean formatted = before.containsKey(CLUSTER_ID);
            settings.setProperty(
                    CLUSTER_ID, before.getProperty(CLUSTER_ID, Uuid.randomUuid().toString()));
            write(settings);
            if (!formatted) {
                format(settings.getProperty(CLUSTER_ID));
            }
            return settings;
        } catch (IOException unusable) {
            throw new UncheckedIOException(
                    "The broker cannot use the folder " + folder + ": " + unusable.getMessage(), unusable);
        }
    }

    static String bootstrapServers(Properties settings) {
        return "127.0.0.1:" + settings.getProperty(PORT);
    }

    static String clusterId(Properties settings) {
        return settings.getProperty(CLUSTER_ID);
    }

    private Properties settings(int port, int controllerPort) {
        Properties settings = new Properties();
        settings.setProperty(PORT, String.valueOf(port));
        settings.setProperty(CONTROLLER_PORT, String.valueOf(controllerPort));
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("log.dirs", folder.resolve("kafka").toString());
        settings.setProperty("auto.create.topics.enable", "false");
        single(settings);
        small(settings);
        return settings;
    }

    /** One broker holds the only replica of everything. */
    private static void single(Properties settings) {
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
    }

    /** Ready soon, answering soon, and content with the memory that the program around it leaves. */
    private static void small(Properties settings) {
        settings.setProperty("offsets.topic.num.partitions", "4");
        settings.setProperty("transaction.state.log.num.partitions", "4");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("group.streams.initial.rebalance.delay.ms", "0");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
        settings.setProperty("log.index.size.max.bytes", "1048576");
    }

    private Properties read() throws IOException {
        Properties settings = new Properties();
        if (Files.exists(settingsFile)) {
            try (var in = Files.newBufferedReader(settingsFile)) {
                settings.load(in);
            }
        }
        return settings;
    }

    private void write(Properties settings) throws IOException {
        try (var out = Files.newBufferedWriter(settingsFile)) {
            settings.store(out, "written at each start");
        }
    }

    private void format(String clusterId) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int result = StorageTool.execute(
                new String[] {"format", "-t", clusterId, "-c", settingsFile.toString()},
                new PrintStream(said, true, StandardCharsets.UTF_8));
        if (result != 0) {
            throw new IllegalStateException(
                    "The broker's folder " + folder + " cannot be formatted: " + said.toString(StandardCharsets.UTF_8));
        }
    }
}
