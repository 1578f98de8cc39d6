package org.afferent.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/** The engine alone: a topology without rules, with the settings that ours has. */
final class Floor implements Contender {
    static final String HOPS = "our hops, no rules";

    private final String name;
    private final String id;
    private final BenchCluster cluster;
    private final Topology topology;
    private final Properties settings;
    private final List<String> sources;
    private KafkaStreams streams;

    private Floor(
            String name,
            String id,
            BenchCluster cluster,
            Topology topology,
            Properties settings,
            List<String> sources) {
        this.name = name;
        this.id = id;
        this.cluster = cluster;
        this.topology = topology;
        this.settings = settings;
        this.sources = sources;
    }

    /** Reads, decodes, encodes, writes. */
    static Floor identity(BenchCluster cluster, Path states, Load load) {
        String id = "identity";
        String raw = cluster.raw(id);
        cluster.topic(id + ".out", java.util.Map.of());
        return new Floor(
                "identity",
                id,
                cluster,
                FloorTopology.identity(cluster.serdes(), raw, id + ".out"),
                settings(id, cluster, states, load),
                List.of(raw));
    }

    /** Our hops with records of our sizes, a get and a put at the end of each. */
    static Floor hops(String id, BenchCluster cluster, Path states, Load load) {
        String raw = cluster.raw(id);
        cluster.topic(id + ".out", java.util.Map.of());
        return new Floor(
                HOPS,
                id,
                cluster,
                FloorTopology.hops(cluster.serdes(), raw, id + ".out"),
                settings(id, cluster, states, load),
                FloorTopology.sources(id, raw));
    }

    private static Properties settings(String id, BenchCluster cluster, Path states, Load load) {
        Properties p = new Properties();
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, id);
        p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
        p.put(StreamsConfig.STATE_DIR_CONFIG, states.resolve(id).toString());
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, load.threads());
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, load.commitMillis());
        p.put(
                StreamsConfig.REPARTITION_PURGE_INTERVAL_MS_CONFIG,
                Duration.ofDays(1).toMillis());
        p.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
        p.put(StreamsConfig.producerPrefix("linger.ms"), 20);
        p.put(StreamsConfig.producerPrefix("batch.size"), 256 * 1024);
        p.put(StreamsConfig.producerPrefix("max.request.size"), 48 << 20);
        p.put(StreamsConfig.producerPrefix("buffer.memory"), 96L << 20);
        p.put(StreamsConfig.topicPrefix("max.message.bytes"), 48 << 20);
        p.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        return p;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String input() {
        return sources.get(0);
    }

    @Override
    public String output() {
        return id + ".out";
    }

    @Override
    public boolean drained() {
        return Backlog.of(cluster.admin(), id, sources) == 0;
    }

    @Override
    public void start() {
        streams = new KafkaStreams(topology, settings);
        streams.start();
        Waiting.until(name + " runs", () -> streams.state() == KafkaStreams.State.RUNNING);
    }

    @Override
    public void close() {
        if (streams != null) {
            streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                    .withTimeout(Duration.ofSeconds(20)));
        }
    }
}
