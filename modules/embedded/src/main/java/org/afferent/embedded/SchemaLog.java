package org.afferent.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The compacted topic that the registry is a view of. */
final class SchemaLog implements AutoCloseable {
    static final String TOPIC = "_schemas";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final String bootstrapServers;
    private final KafkaProducer<String, String> producer;

    SchemaLog(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        create();
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "enable.idempotence", true),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Gives every entry that is in the topic now, oldest first. */
    void read(Consumer<SchemaEntry> reader) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
            while (consumer.position(PARTITION) < end) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    entry(record).ifPresent(reader);
                }
            }
        }
    }

    /** Returns when the entry is safe; {@link Refusal} when it is not. */
    void write(SchemaEntry entry) {
        try {
            producer.send(new ProducerRecord<>(TOPIC, 0, entry.key(), entry.value()))
                    .get();
        } catch (ExecutionException failed) {
            throw Refusal.store(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.store(stopped);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }

    private static Optional<SchemaEntry> entry(ConsumerRecord<String, String> record) {
        try {
            return Optional.ofNullable(SchemaEntry.of(record.key(), record.value()));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(
                    TOPIC + "-0@" + record.offset() + " is not an entry of a schema registry: " + damaged.getMessage(),
                    damaged);
        }
    }

    private void create() {
        NewTopic topic =
                new NewTopic(TOPIC, Optional.of(1), Optional.empty()).configs(Map.of("cleanup.policy", "compact"));
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(
                        "The topic " + TOPIC + " cannot be made: "
                                + failed.getCause().getMessage(),
                        failed);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the topic " + TOPIC + " was made", stopped);
        }
    }
}
