package org.afferent.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.afferent.news.RawArticle;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * What the engine does for us, without us. An article goes to its home, which reads and writes it in a store and asks each partition of the index with one small record; each of these reads and writes a small row and answers; the
 * home reads and writes a small state at each answer.
 */
final class FloorTopology {
    /** What ours has: a row and a probe are some 16 hashes of 8 bytes and an id, a state some 700 bytes, an answer some tens of ids of 13 bytes. */
    private static final int PROBE = 180;

    private static final int ANSWER = 500;
    private static final int STATE = 700;
    private static final String HOMES = "homes";
    private static final String PROBES = "asked";
    private static final String ANSWERS = "answers";

    private FloorTopology() {}

    static Topology identity(WireSerdes serdes, String in, String out) {
        StreamsBuilder builder = new StreamsBuilder();
        Serde<RawArticle> articles = serdes.value(RawArticle.class);
        builder.stream(in, Consumed.with(Serdes.String(), articles)).to(out, Produced.with(Serdes.String(), articles));
        return builder.build();
    }

    static Topology hops(WireSerdes serdes, String in, String out) {
        StreamsBuilder builder = new StreamsBuilder();
        Serde<RawArticle> articles = serdes.value(RawArticle.class);
        store(builder, "contents", articles);
        store(builder, "states", Serdes.ByteArray());
        store(builder, "rows", Serdes.ByteArray());
        KStream<String, RawArticle> homes = builder.stream(in, Consumed.with(Serdes.String(), articles))
                .selectKey((key, article) -> article.getUrl())
                .repartition(Repartitioned.with(Serdes.String(), articles)
                        .withName(HOMES)
                        .withNumberOfPartitions(BenchCluster.PARTITIONS))
                .process(() -> new GetAndPut<RawArticle>("contents", 0), Named.as("keep"), "contents");
        homes.to(out, Produced.with(Serdes.String(), articles));
        homes.flatMap((url, article) -> probes(url))
                .repartition(Repartitioned.with(Serdes.String(), Serdes.ByteArray())
                        .withName(PROBES)
                        .withNumberOfPartitions(BenchCluster.PARTITIONS)
                        .withStreamPartitioner((topic, key, value, partitions) ->
                                java.util.Optional.of(java.util.Set.of(value[0] % partitions))))
                .process(() -> new GetAndPut<byte[]>("rows", 0), Named.as("look"), "rows")
                .mapValues((url, probe) -> noise(url, probe[0], ANSWER))
                .repartition(Repartitioned.with(Serdes.String(), Serdes.ByteArray())
                        .withName(ANSWERS)
                        .withNumberOfPartitions(BenchCluster.PARTITIONS))
                .process(() -> new GetAndPut<byte[]>("states", STATE), Named.as("remember"), "states");
        return builder.build();
    }

    /** The topics that {@link #hops} reads. */
    static List<String> sources(String id, String raw) {
        List<String> sources = new ArrayList<>(List.of(raw));
        Arrays.asList(HOMES, PROBES, ANSWERS).forEach(name -> sources.add(id + "-" + name + "-repartition"));
        return sources;
    }

    private static <T> void store(StreamsBuilder builder, String name, Serde<T> values) {
        builder.addStateStore(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withCachingEnabled());
    }

    private static List<KeyValue<String, byte[]>> probes(String url) {
        List<KeyValue<String, byte[]>> probes = new ArrayList<>();
        for (int p = 0; p < BenchCluster.PARTITIONS; p++) {
            byte[] probe = noise(url, p, PROBE);
            probe[0] = (byte) p;
            probes.add(KeyValue.pair(url, probe));
        }
        return probes;
    }

    /** Hashes and ids do not compress. */
    private static byte[] noise(String key, int number, int size) {
        byte[] bytes = new byte[size];
        new SplittableRandom(key.hashCode() + number).nextBytes(bytes);
        return bytes;
    }

    /** Reads what is under the key, writes the value (or so many bytes), hands it on. */
    private static final class GetAndPut<T> extends ContextualProcessor<String, T, String, T> {
        private final String name;
        private final int bytes;

        GetAndPut(String name, int bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void process(Record<String, T> record) {
            KeyValueStore<String, T> store = context().getStateStore(name);
            T before = store.get(record.key());
            T value = bytes == 0 ? record.value() : (T) noise(record.key(), bytes, bytes);
            if (before == null || before != value) {
                store.put(record.key(), value);
            }
            context().forward(record);
        }
    }
}
