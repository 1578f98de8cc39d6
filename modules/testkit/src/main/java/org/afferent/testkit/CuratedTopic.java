package org.afferent.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.afferent.embedded.EmbeddedStack;
import org.afferent.model.Change;
import org.afferent.model.Work;
import org.afferent.news.CuratedArticle;
import org.afferent.wire.CuratedArticleMapper;
import org.afferent.wire.TopicPlan;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import org.afferent.wire.WorkHeaders;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/** A topic like news.curated, on a broker of this JVM that all tests share, and what is written to it. */
public final class CuratedTopic {
    private static final int PARTITIONS = 2;

    private final String name;

    private CuratedTopic(String name) {
        this.name = name;
    }

    /** A new topic. */
    public static CuratedTopic create() {
        String name = "curated-" + UUID.randomUUID();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Shared.STACK.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())
                            .configs(Map.of("cleanup.policy", "compact"))))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException refused) {
            throw new IllegalStateException(refused);
        }
        return new CuratedTopic(name);
    }

    /** news.curated itself, of the generation that is promoted when none was. */
    public static CuratedTopic live() {
        Shared.STACK.bootstrapServers(); // its topics are there once it is started
        return new CuratedTopic(Topics.CURATED);
    }

    public String name() {
        return name;
    }

    /** What clients of the broker and of the registry need. */
    public static Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                Shared.STACK.bootstrapServers(),
                "schema.registry.url",
                Shared.STACK.registryUrl());
    }

    /** Writes a work as the stream does. */
    public void publish(Change change, Work work) {
        byte[] value = Shared.VALUES.serialize(name, CuratedArticleMapper.toAvro(work));
        send(work.workId(), value, WorkHeaders.of(change, work));
    }

    /** Writes the record of a contract that is not known yet: further fields, and a symbol that no reader has. */
    public void publishOfTheFuture(Work work) {
        send(
                work.workId(),
                FutureContract.serialize(name, CuratedArticleMapper.toAvro(work)),
                WorkHeaders.of(Change.ADDED, work));
    }

    /**
     * Writes a tombstone.
     *
     * @param into or {@code null} when nothing has taken its place
     */
    public void remove(String workId, String into) {
        send(workId, null, WorkHeaders.ofTombstone(into));
    }

    private void send(String workId, byte[] value, Headers headers) {
        try {
            Shared.PRODUCER
                    .send(new ProducerRecord<>(name, null, null, workId.getBytes(UTF_8), value, headers))
                    .get();
        } catch (InterruptedException | ExecutionException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Started by the first test that needs it, gone with the JVM. */
    static final class Shared {
        static final EmbeddedStack STACK = EmbeddedStack.start();
        static final WireSerdes SERDES = WireSerdes.of(Map.of("schema.registry.url", STACK.registryUrl()));
        static final Serializer<CuratedArticle> VALUES =
                SERDES.value(CuratedArticle.class).serializer();
        static final KafkaProducer<byte[], byte[]> PRODUCER = new KafkaProducer<>(
                Map.of("bootstrap.servers", STACK.bootstrapServers(), "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());

        static {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", STACK.bootstrapServers()))) {
                TopicPlan.of(admin, Topics.declared()).apply(admin);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                PRODUCER.close();
                SERDES.close();
                STACK.close();
            }));
        }

        private Shared() {}
    }
}
