package org.afferent.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** A broker and controller in this JVM, on free ports of the loopback address. */
public final class EmbeddedBroker implements AutoCloseable {
    private final DataFolder folder;
    private final Properties settings;
    private final KafkaRaftServer server;

    private EmbeddedBroker(DataFolder folder, Map<String, String> further) {
        this.folder = folder;
        this.settings = new BrokerFolder(folder.path()).prepare(further);
        if (FormerSession.isLeft(Path.of(settings.getProperty("log.dirs")))) {
            FormerSession.end(settings);
        }
        this.server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
    }

    /** On a temporary folder, which goes when the broker is closed. */
    public static EmbeddedBroker start() {
        return new EmbeddedBroker(DataFolder.fresh(), Map.of());
    }

    /**
     * On a folder that is kept: started there again it is the same cluster with the same records, on the same ports where they are free.
     *
     * @throws java.io.UncheckedIOException when the folder cannot be used
     */
    public static EmbeddedBroker start(Path folder) {
        return start(folder, Map.of());
    }

    /**
     * On a folder that is kept, with settings of the broker's own, which win; {@code listeners}, {@code advertised.listeners} and {@code listener.security.protocol.map} are added
     * to the plain listener that is always there.
     */
    public static EmbeddedBroker start(Path folder, Map<String, String> further) {
        return new EmbeddedBroker(DataFolder.given(folder), further);
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return BrokerFolder.bootstrapServers(settings);
    }

    public String clusterId() {
        return BrokerFolder.clusterId(settings);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        folder.close();
    }
}
