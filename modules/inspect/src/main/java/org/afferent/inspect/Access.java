package org.afferent.inspect;

import java.util.HashMap;
import java.util.Map;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How to reach a cluster.
 *
 * @param consumer settings for Kafka's consumers, {@code bootstrap.servers} among them
 * @param producer likewise; only redriving writes
 * @param admin likewise
 * @param serdes of the contract; stays the caller's
 */
public record Access(
        Map<String, Object> consumer, Map<String, Object> producer, Map<String, Object> admin, WireSerdes serdes) {
    /** More than any batch of records under {@code max.message.bytes}; a smaller fetch would still work, record by record. */
    private static final int FETCH = 16 * 1024 * 1024;

    /** A consumer of committed records, without a group. */
    public Consumer<byte[], byte[]> newConsumer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH);
        settings.putAll(consumer);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Admin newAdmin() {
        return Admin.create(admin);
    }

    Producer<byte[], byte[]> newTransactionalProducer(String transactionalId, int largestRecord) {
        Map<String, Object> settings = new HashMap<>(producer);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, largestRecord);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * largestRecord);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
