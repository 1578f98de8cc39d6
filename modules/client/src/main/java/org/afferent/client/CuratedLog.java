package org.afferent.client;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All partitions of one topic, read from given offsets on, committed records only. */
final class CuratedLog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    /**
     * @param settings of Kafka's consumer
     * @throws MissingTopicException when there is no such topic
     */
    CuratedLog(Map<String, Object> settings, String topic) {
        Map<String, Object> own = new HashMap<>(settings);
        own.put("isolation.level", "read_committed");
        own.put("enable.auto.commit", false);
        own.put("auto.offset.reset", "earliest");
        own.put("allow.auto.create.topics", false);
        consumer = new KafkaConsumer<>(own, new StringDeserializer(), new ByteArrayDeserializer());
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        partitions = (found == null ? List.<PartitionInfo>of() : found)
                .stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
        if (partitions.isEmpty()) {
            consumer.close();
            throw new MissingTopicException("there is no topic " + topic + " on " + settings.get("bootstrap.servers")
                    + "; `afferent topics apply` makes it");
        }
        consumer.assign(partitions);
    }

    /** Goes to an offset of each partition; those that are not named begin at their beginning. */
    void seek(Map<Integer, Long> offsets) {
        partitions.forEach(partition -> consumer.seek(partition, offsets.getOrDefault(partition.partition(), 0L)));
    }

    /** The ends as they are now. */
    Map<Integer, Long> ends() {
        return byPartition(consumer.endOffsets(partitions));
    }

    /** Whether there is nothing further at this moment; not when the brokers do not say so soon. */
    boolean isAtEnd() {
        try {
            return has(byPartition(consumer.endOffsets(partitions, SOON)));
        } catch (TimeoutException away) {
            return false;
        }
    }

    /** Where records of this time or later begin; at the end where there are none. */
    Map<Integer, Long> at(long timestamp) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, timestamp));
        Map<Integer, Long> offsets = ends();
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            if (found != null) {
                offsets.put(partition.partition(), found.offset());
            }
        });
        return offsets;
    }

    Iterable<ConsumerRecord<String, byte[]>> poll(Duration timeout) {
        return consumer.poll(timeout);
    }

    /** The next offset of each partition. */
    Map<Integer, Long> offsets() {
        Map<Integer, Long> offsets = new TreeMap<>();
        partitions.forEach(partition -> offsets.put(partition.partition(), consumer.position(partition)));
        return offsets;
    }

    /** Whether it has read as far as {@code ends}. */
    boolean has(Map<Integer, Long> ends) {
        return partitions.stream()
                .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition.partition(), 0L));
    }

    /** Reads from the beginning up to these offsets, or to the end where the topic ends before. */
    void readUpTo(Map<Integer, Long> offsets, Consumer<ConsumerRecord<String, byte[]>> each) {
        Map<Integer, Long> ends = ends();
        Map<Integer, Long> targets = new HashMap<>();
        offsets.forEach(
                (partition, offset) -> targets.put(partition, Math.min(offset, ends.getOrDefault(partition, 0L))));
        seek(Map.of());
        while (!has(targets)) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < targets.getOrDefault(record.partition(), 0L)) {
                    each.accept(record);
                }
            }
        }
    }

    void wakeup() {
        consumer.wakeup();
    }

    private static Map<Integer, Long> byPartition(Map<TopicPartition, Long> offsets) {
        Map<Integer, Long> found = new TreeMap<>();
        offsets.forEach((partition, offset) -> found.put(partition.partition(), offset));
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
