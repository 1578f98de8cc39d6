package org.afferent.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.afferent.dedup.Versions;
import org.afferent.model.Annotations;
import org.afferent.model.Article;
import org.afferent.model.Assertion;
import org.afferent.model.Delivery;
import org.afferent.model.Direction;
import org.afferent.model.MechanismTag;
import org.afferent.model.Role;
import org.afferent.news.CuratedArticle;
import org.afferent.news.Decision;
import org.afferent.news.RawArticle;
import org.afferent.normalize.Normalizer;
import org.afferent.wire.RawArticleMapper;
import org.afferent.wire.RawKey;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;

/** The topology in Kafka's test driver, with a registry in memory. */
final class Pipeline implements AutoCloseable {
    static final GenerationTopics TOPICS = GenerationTopics.of(Topics.declared());

    private final WireSerdes serdes;
    private final TopologyTestDriver driver;
    final TestInputTopic<String, RawArticle> raw;
    final TestInputTopic<String, byte[]> rawBytes;
    final TestOutputTopic<String, Decision> decisions;
    final TestOutputTopic<String, CuratedArticle> curated;
    final TestOutputTopic<String, byte[]> deadLetters;

    Pipeline(Path stateDirectory) {
        this(stateDirectory, Deduplication.DEFAULT);
    }

    Pipeline(Path stateDirectory, Deduplication deduplication) {
        serdes = WireSerdes.of(Map.of("schema.registry.url", "mock://" + stateDirectory.getFileName()));
        Properties properties = settings(stateDirectory).properties(TOPICS);
        // The driver's mock producer forgets a dead letter that is sent outside a transaction; delivery is for the
        // tests with a broker.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        driver = new TopologyTestDriver(
                topology(serdes, properties, deduplication), properties, Instant.parse("2026-01-01T00:00:00Z"));
        var rawSerde = serdes.value(RawArticle.class);
        raw = driver.createInputTopic(TOPICS.raw(), new StringSerializer(), rawSerde.serializer());
        rawBytes = driver.createInputTopic(TOPICS.raw(), new StringSerializer(), new ByteArraySerializer());
        decisions = driver.createOutputTopic(
                TOPICS.decisions(),
                new StringDeserializer(),
                serdes.value(Decision.class).deserializer());
        curated = driver.createOutputTopic(
                TOPICS.curated(),
                new StringDeserializer(),
                serdes.value(CuratedArticle.class).deserializer());
        deadLetters =
                driver.createOutputTopic(TOPICS.deadLetter(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    static CurationSettings settings(Path stateDirectory) {
        return new CurationSettings("curate", "localhost:1", stateDirectory, 1, null, Duration.ofMillis(100), Map.of());
    }

    static Topology topology(WireSerdes serdes, Properties properties, Deduplication deduplication) {
        return CurationTopology.build(
                new Curation(
                        new Normalizer(),
                        Pipeline::tagged,
                        new Versions("r", "v"),
                        deduplication,
                        Intake.EVERYTHING,
                        serdes,
                        properties),
                TOPICS);
    }

    /** One mechanism, whatever the text. */
    private static Annotations tagged(Article article) {
        MechanismTag glutamate = new MechanismTag(
                "glutamate-system", "Glutamate", Assertion.ASSERTED, Direction.NONE, Role.DRUG_ACTION, List.of());
        return new Annotations(
                "v",
                List.of(glutamate),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    void publish(Delivery delivery) {
        raw.pipeInput(RawKey.of(delivery), RawArticleMapper.toAvro(delivery));
    }

    /** How many rows a store has. */
    long rowsOf(String store) {
        long count = 0;
        try (var all = driver.getKeyValueStore(store).all()) {
            while (all.hasNext()) {
                all.next();
                count++;
            }
        }
        return count;
    }

    /** What a compacted news.curated holds: the last record of each key, tombstones respected. */
    Map<String, CuratedArticle> works() {
        Map<String, CuratedArticle> works = new TreeMap<>();
        for (KeyValue<String, CuratedArticle> record : curated.readKeyValuesToList()) {
            if (record.value == null) {
                works.remove(record.key);
            } else {
                works.put(record.key, record.value);
            }
        }
        return works;
    }

    @Override
    public void close() {
        driver.close();
        serdes.close();
    }
}
