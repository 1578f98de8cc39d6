package org.afferent.benchmarks;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.afferent.embedded.BrokerProcess;
import org.afferent.embedded.EmbeddedRegistry;
import org.afferent.model.Delivery;
import org.afferent.news.RawArticle;
import org.afferent.streams.GenerationTopics;
import org.afferent.wire.RawArticleMapper;
import org.afferent.wire.RawKey;
import org.afferent.wire.TopicPlan;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker as its own process, a registry and the topics. */
final class BenchCluster implements AutoCloseable {
    static final int PARTITIONS = 4;

    private final BrokerProcess broker;
    private final EmbeddedRegistry registry;
    private final Admin admin;
    private final WireSerdes serdes;

    BenchCluster() {
        broker = BrokerProcess.startForLoad();
        registry = EmbeddedRegistry.start(broker.bootstrapServers());
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        serdes = WireSerdes.of(Map.of("schema.registry.url", registry.url()));
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    String registryUrl() {
        return registry.url();
    }

    Admin admin() {
        return admin;
    }

    WireSerdes serdes() {
        return serdes;
    }

    Meter meter() {
        return Meter.read(broker.pid());
    }

    /** The topics of one generation of Afferent's, with a raw topic of its own. */
    GenerationTopics topics(String name) {
        Topics topics = Topics.declared().generation(name + ".");
        TopicPlan.of(admin, topics).apply(admin);
        raw(name);
        return names(name);
    }

    /** What the topics of a generation are called. */
    static GenerationTopics names(String name) {
        Topics topics = Topics.declared().generation(name + ".");
        return new GenerationTopics(
                name + ".raw",
                topics.own(Topics.DECISIONS),
                topics.own(Topics.CURATED),
                topics.own(Topics.DEAD_LETTER),
                topics.own(Topics.LETTERS),
                topics.own(Topics.PROBES),
                topics.own(Topics.TAKEDOWNS),
                PARTITIONS,
                PARTITIONS);
    }

    /** A topic of raw deliveries, as news.raw. */
    String raw(String name) {
        topic(name + ".raw", Map.of("compression.type", "zstd", "max.message.bytes", "50331648"));
        return name + ".raw";
    }

    void topic(String name, Map<String, String> settings) {
        try {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1).configs(settings)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException("cannot make the topic " + name, failed);
        }
    }

    /** A producer of deliveries; with a transaction nothing of what it writes is seen before it commits. */
    KafkaProducer<String, RawArticle> producer(boolean transaction) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "linger.ms",
                5,
                "compression.type",
                "zstd",
                "batch.size",
                262_144));
        settings.put("max.request.size", 48 << 20);
        if (transaction) {
            settings.put("transactional.id", UUID.randomUUID().toString());
            settings.put("transaction.timeout.ms", (int) Duration.ofMinutes(14).toMillis());
        }
        return new KafkaProducer<>(
                settings, new StringSerializer(), serdes.value(RawArticle.class).serializer());
    }

    static ProducerRecord<String, RawArticle> record(String topic, Delivery delivery) {
        return new ProducerRecord<>(
                topic,
                null,
                delivery.fetchedAt().toEpochMilli(),
                RawKey.of(delivery),
                RawArticleMapper.toAvro(delivery));
    }

    /** Bytes that each topic has on the broker's disk. */
    Map<String, Long> bytes() {
        Map<String, Long> bytes = new HashMap<>();
        try {
            for (LogDirDescription folder : admin.describeLogDirs(List.of(1))
                    .allDescriptions()
                    .get()
                    .get(1)
                    .values()) {
                folder.replicaInfos()
                        .forEach((partition, replica) -> bytes.merge(partition.topic(), replica.size(), Long::sum));
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException("cannot ask the broker for the sizes of its topics", failed);
        }
        return bytes;
    }

    @Override
    public void close() {
        serdes.close();
        admin.close();
        registry.close();
        broker.close();
    }
}
