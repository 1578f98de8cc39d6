package org.afferent.systemtests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.afferent.dedup.Versions;
import org.afferent.model.Annotations;
import org.afferent.model.Article;
import org.afferent.model.Delivery;
import org.afferent.news.CuratedArticle;
import org.afferent.news.Decision;
import org.afferent.news.RawArticle;
import org.afferent.normalize.Normalizer;
import org.afferent.producers.RawPublisher;
import org.afferent.streams.CurationApp;
import org.afferent.streams.CurationSettings;
import org.afferent.streams.Deduplication;
import org.afferent.streams.GenerationTopics;
import org.afferent.streams.Intake;
import org.afferent.wire.PlainJson;
import org.afferent.wire.TopicPlan;
import org.afferent.wire.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** One application with topics of its own on a shared cluster, over as many partitions as are asked for. */
final class Generation {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path DECLARATION = Path.of("../../ops/topics.yaml");
    /** A raw record's coordinates in plain JSON: they differ from run to run, the delivery that they stand for does not. */
    private static final Pattern COORDINATES =
            Pattern.compile("\\{\"topic\":\"[^\"]*\",\"partition\":(\\d+),\"offset\":(\\d+)}");

    private final TestCluster cluster;
    final String name;
    final GenerationTopics topics;

    /** Makes the topics, each over {@code partitions}. */
    Generation(TestCluster cluster, String name, int partitions) throws IOException {
        this.cluster = cluster;
        this.name = name;
        String declared = Files.readString(DECLARATION)
                .replace("  news.", "  " + name + ".news.")
                .replaceAll("partitions: \\d+", "partitions: " + partitions);
        Topics all = Topics.read(new ByteArrayInputStream(declared.getBytes(StandardCharsets.UTF_8)), name);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            TopicPlan.of(admin, all).apply(admin);
        }
        String prefix = name + ".";
        topics = new GenerationTopics(
                prefix + Topics.RAW,
                prefix + Topics.DECISIONS,
                prefix + Topics.CURATED,
                prefix + Topics.DEAD_LETTER,
                prefix + Topics.LETTERS,
                prefix + Topics.PROBES,
                prefix + Topics.TAKEDOWNS,
                partitions,
                partitions);
    }

    void publish(List<Delivery> deliveries) {
        try (RawPublisher publisher = RawPublisher.connect(
                Map.of("bootstrap.servers", cluster.bootstrapServers()),
                cluster.serdes().value(RawArticle.class).serializer(),
                topics.raw(),
                1 << 20,
                Clock.systemUTC())) {
            deliveries.forEach(delivery -> publisher.publish(delivery.source().id(), delivery, published -> {}));
        }
    }

    /** An instance; nothing runs before it is started. */
    CurationApp instance(Path state, int threads, Function<Article, Annotations> tagger) {
        return instance(state, threads, tagger, Map.of());
    }

    CurationApp instance(Path state, int threads, Function<Article, Annotations> tagger, Map<String, Object> further) {
        Map<String, Object> overrides = new HashMap<>(further);
        // A broker that was told nothing waits 45 s for an instance that has died.
        overrides.put("consumer.session.timeout.ms", 6_000);
        overrides.put("consumer.heartbeat.interval.ms", 500);
        CurationSettings settings = new CurationSettings(
                name, cluster.bootstrapServers(), state, threads, null, Duration.ofMillis(50), overrides);
        return new CurationApp(
                settings,
                topics,
                cluster.serdes(),
                new Normalizer(),
                tagger,
                new Versions("r", "v"),
                Deduplication.DEFAULT,
                Intake.EVERYTHING);
    }

    /** Waits until so many deliveries are decided. */
    void awaitDecisions(int count) {
        cluster.read(
                topics.decisions(),
                cluster.serdes().value(Decision.class).deserializer(),
                (consumer, seen) -> TestCluster.deliveries(seen).size() >= count);
    }

    /** Waits until so many deliveries are decided and nothing is in flight. */
    void awaitRest(CurationApp app, int count) {
        awaitDecisions(count);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!drained(app)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(name + " does not come to rest: " + app.state() + app.failure());
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos()); // between two questions to the broker
        }
    }

    private static boolean drained(CurationApp app) {
        try {
            return app.drained();
        } catch (KafkaException notYet) {
            return false; // its internal topics are being made
        }
    }

    /** Decisions on deliveries. */
    List<Decision> decisions() {
        return TestCluster.deliveries(cluster.all(
                topics.decisions(), cluster.serdes().value(Decision.class).deserializer()));
    }

    /** What the last word on news.decisions says of each article: its work. */
    Map<String, String> memberships() {
        Map<String, String> memberships = new TreeMap<>();
        cluster.all(topics.decisions(), cluster.serdes().value(Decision.class).deserializer())
                .forEach(record -> {
                    if (record.value().getWorkId() != null) {
                        memberships.put(
                                record.value().getArticleId(), record.value().getWorkId());
                    }
                });
        return memberships;
    }

    /** The compacted view of news.curated in plain JSON, with each raw record's coordinates replaced by its delivery's id. */
    Map<String, String> works() {
        Map<String, String> ids = decisions().stream()
                .collect(Collectors.toMap(
                        decision -> decision.getRaw().getPartition() + "@"
                                + decision.getRaw().getOffset(),
                        Decision::getId));
        Map<String, String> works = new TreeMap<>();
        cluster.all(
                        topics.curated(),
                        cluster.serdes().value(CuratedArticle.class).deserializer())
                .forEach(record -> {
                    if (record.value() == null) {
                        works.remove(record.key());
                    } else {
                        works.put(
                                record.key(),
                                COORDINATES
                                        .matcher(PlainJson.line(record.value()))
                                        .replaceAll(at -> "\"" + ids.get(at.group(1) + "@" + at.group(2)) + "\""));
                    }
                });
        return works;
    }
}
