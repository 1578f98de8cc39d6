package org.afferent.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.afferent.news.Takedown;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads and writes news.takedowns. */
public final class Takedowns {
    private static final Duration POLL = Duration.ofMillis(200);

    private Takedowns() {}

    /** Those that are there now, by articleId; none when the cluster does not have the topic. */
    public static Map<String, Takedown> read(Map<String, Object> clientSettings, WireSerdes serdes) {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        Map<String, Takedown> takedowns = new TreeMap<>();
        try (Consumer<String, byte[]> consumer =
                        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
                Deserializer<Takedown> values = serdes.value(Takedown.class).deserializer()) {
            List<PartitionInfo> partitions = consumer.partitionsFor(Topics.TAKEDOWNS);
            if (partitions == null || partitions.isEmpty()) {
                return takedowns;
            }
            consumer.assign(partitions.stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (record.value() == null) {
                        takedowns.remove(record.key());
                    } else {
                        takedowns.put(record.key(), values.deserialize(record.topic(), record.value()));
                    }
                }
            }
        }
        return takedowns;
    }

    /** Writes them; returns when the brokers have them. */
    public static void write(Map<String, Object> clientSettings, WireSerdes serdes, List<Takedown> takedowns) {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        try (Producer<String, Takedown> producer = new KafkaProducer<>(
                settings, new StringSerializer(), serdes.value(Takedown.class).serializer())) {
            for (Takedown takedown : takedowns) {
                producer.send(new ProducerRecord<>(Topics.TAKEDOWNS, takedown.getArticleId(), takedown))
                        .get();
            }
        } catch (ExecutionException refused) {
            throw new KafkaException(
                    "Cannot write to " + Topics.TAKEDOWNS + ": "
                            + refused.getCause().getMessage(),
                    refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while writing to " + Topics.TAKEDOWNS, stopped);
        }
    }
}
