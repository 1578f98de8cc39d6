package org.afferent.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A small compacted topic, read from its beginning and followed, without a group. Like Kafka's consumer, not for several threads. */
public final class CompactedTopic implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final String topic;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Consumer<ConsumerRecord<String, byte[]>> each;

    /**
     * Reads to the present end.
     *
     * @param clientSettings of a Kafka consumer, {@code bootstrap.servers} at least
     * @param each gets every committed record, tombstones too
     * @throws org.apache.kafka.common.KafkaException when the cluster cannot be read
     */
    public CompactedTopic(
            Map<String, Object> clientSettings, String topic, Consumer<ConsumerRecord<String, byte[]>> each) {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        this.topic = topic;
        this.each = each;
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            toTheEnd();
        } catch (RuntimeException unreadable) {
            consumer.close();
            throw unreadable;
        }
    }

    /** Takes in what has come since; does not wait. A record written just now may need a few calls to be seen. */
    public void refresh() {
        if (!consumer.assignment().isEmpty()) {
            take(Duration.ZERO);
        }
    }

    /** Takes in all that is there at this moment; waits for it. Does nothing when the cluster does not have the topic. */
    public void toTheEnd() {
        if (consumer.assignment().isEmpty()) {
            List<PartitionInfo> partitions = consumer.partitionsFor(topic);
            if (partitions == null || partitions.isEmpty()) {
                return;
            }
            consumer.assign(partitions.stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            take(POLL);
        }
    }

    private void take(Duration most) {
        consumer.poll(most).forEach(each);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
