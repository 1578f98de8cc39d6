package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.afferent.embedded.EmbeddedStack;
import org.afferent.inspect.Access;
import org.afferent.model.Delivery;
import org.afferent.news.CuratedArticle;
import org.afferent.news.Decision;
import org.afferent.news.RawArticle;
import org.afferent.producers.Publication;
import org.afferent.producers.RawPublisher;
import org.afferent.wire.PlainJson;
import org.afferent.wire.TopicPlan;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A cluster with its topics, and what lies on them. */
final class TestCluster implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String bootstrapServers;
    private final String registryUrl;
    private final Runnable stop;
    private final WireSerdes serdes;

    /** The embedded stack, in a folder of its own, with the topics as declared. */
    TestCluster(Path folder) {
        this(EmbeddedStack.start(folder));
    }

    private TestCluster(EmbeddedStack stack) {
        this(stack.bootstrapServers(), stack.registryUrl(), stack::close);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            TopicPlan.of(admin, Topics.declared()).apply(admin);
        }
    }

    /** One that runs elsewhere and has its topics. */
    TestCluster(String bootstrapServers, String registryUrl) {
        this(bootstrapServers, registryUrl, () -> {});
    }

    private TestCluster(String bootstrapServers, String registryUrl, Runnable stop) {
        this.bootstrapServers = bootstrapServers;
        this.registryUrl = registryUrl;
        this.stop = stop;
        this.serdes = WireSerdes.of(Map.of("schema.registry.url", registryUrl));
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    String registryUrl() {
        return registryUrl;
    }

    WireSerdes serdes() {
        return serdes;
    }

    /** For those that ask the topics. */
    Access access() {
        Map<String, Object> servers = Map.of("bootstrap.servers", bootstrapServers());
        return new Access(servers, servers, servers, serdes);
    }

    /** Publishes in this order and returns when all is acknowledged. */
    void publish(List<Delivery> deliveries) {
        Queue<Publication> outcomes = new ConcurrentLinkedQueue<>();
        try (RawPublisher publisher = RawPublisher.connect(
                Map.of("bootstrap.servers", bootstrapServers()),
                serdes.value(RawArticle.class).serializer(),
                Topics.RAW,
                1 << 20,
                Clock.systemUTC())) {
            deliveries.forEach(delivery -> publisher.publish(delivery.source().id(), delivery, outcomes::add));
        }
        assertThat(outcomes).hasSameSizeAs(deliveries).allMatch(outcome -> outcome instanceof Publication.Published);
    }

    /** Waits until so many deliveries are decided; gives the decisions seen by then. */
    List<Decision> awaitDecisions(int count) {
        return deliveries(read(
                Topics.DECISIONS,
                serdes.value(Decision.class).deserializer(),
                (consumer, seen) -> deliveries(seen).size() >= count));
    }

    /** Every decision on a delivery that is committed now. */
    List<Decision> decisions() {
        return deliveries(all(Topics.DECISIONS, serdes.value(Decision.class).deserializer()));
    }

    /** The works as a compacted news.curated shows them now, in plain JSON by workId. */
    Map<String, String> works() {
        return works(Topics.CURATED);
    }

    /** The same of another generation's topic. */
    Map<String, String> works(String topic) {
        Map<String, String> works = new TreeMap<>();
        all(topic, serdes.value(CuratedArticle.class).deserializer()).forEach(record -> {
            if (record.value() == null) {
                works.remove(record.key());
            } else {
                works.put(record.key(), PlainJson.line(record.value()));
            }
        });
        return works;
    }

    /** The compacted view of a topic, as the values lie there. */
    Map<String, ByteBuffer> compacted(String topic) {
        Map<String, ByteBuffer> last = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> record : all(topic, new ByteArrayDeserializer())) {
            if (record.value() == null) {
                last.remove(record.key());
            } else {
                last.put(record.key(), ByteBuffer.wrap(record.value()));
            }
        }
        return last;
    }

    /** Every delivery that is on news.raw, once there are so many. */
    List<RawArticle> awaitRaw(int count) {
        return read(Topics.RAW, serdes.value(RawArticle.class).deserializer(), (consumer, seen) -> seen.size() >= count)
                .stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    /** Every delivery that is on news.raw now. */
    List<RawArticle> raw() {
        return all(Topics.RAW, serdes.value(RawArticle.class).deserializer()).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    List<byte[]> awaitDeadLetters(int count) {
        return read(Topics.DEAD_LETTER, new ByteArrayDeserializer(), (consumer, seen) -> seen.size() >= count).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    static List<Decision> deliveries(List<ConsumerRecord<String, Decision>> records) {
        return records.stream()
                .map(ConsumerRecord::value)
                .filter(decision -> decision.getKind().name().equals("DELIVERY"))
                .toList();
    }

    <T> List<ConsumerRecord<String, T>> all(String topic, Deserializer<T> values) {
        return read(topic, values, (consumer, seen) -> consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue()));
    }

    <T> List<ConsumerRecord<String, T>> read(String topic, Deserializer<T> values, Enough<T> enough) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        List<ConsumerRecord<String, T>> records = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<String, T> consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            while (!enough.test(consumer, records)) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("only " + records.size() + " records on " + topic + " after " + PATIENCE);
                }
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    interface Enough<T> {
        boolean test(KafkaConsumer<String, T> consumer, List<ConsumerRecord<String, T>> seen);
    }

    @Override
    public void close() {
        serdes.close();
        stop.run();
    }
}
