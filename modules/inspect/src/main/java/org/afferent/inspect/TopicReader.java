package org.afferent.inspect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.afferent.model.Coordinates;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads committed records of some topics, all partitions of them, each once. For one thread. */
final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;

    private TopicReader(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** At the beginnings of the topics. */
    static TopicReader of(Access access, List<String> topics) {
        Consumer<byte[], byte[]> consumer = access.newConsumer();
        try {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : topics) {
                var known = consumer.partitionsFor(topic);
                if (known.isEmpty()) {
                    throw new KafkaException(
                            "The cluster has no topic " + topic + "; make the topics with: afferent topics apply");
                }
                known.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            partitions.forEach(consumer::position); // seeking is lazy: this is where it happens
            return new TopicReader(consumer);
        } catch (RuntimeException failed) {
            consumer.close();
            throw failed;
        }
    }

    /** Goes to the present ends of a topic. */
    void skip(String topic) {
        List<TopicPartition> partitions = partitions(topic);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    void seek(TopicPartition partition, long offset) {
        consumer.seek(partition, offset);
    }

    List<TopicPartition> partitions(String topic) {
        return consumer.assignment().stream()
                .filter(partition -> partition.topic().equals(topic))
                .toList();
    }

    long position(TopicPartition partition) {
        return consumer.position(partition);
    }

    /** Everything from where it stands to what are the ends at the moment of the call. */
    void toEnds(java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(each);
        }
    }

    /** What is there within the time given. */
    void poll(Duration most, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        consumer.poll(most).forEach(each);
    }

    /** One record; empty when it is not there: never was, is deleted, or belongs to a transaction that was aborted. */
    Optional<ConsumerRecord<byte[], byte[]>> at(Coordinates where) {
        TopicPartition partition = new TopicPartition(where.topic(), where.partition());
        if (!consumer.assignment().contains(partition)) {
            return Optional.empty();
        }
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        long start = consumer.beginningOffsets(List.of(partition)).get(partition);
        if (where.offset() < start || where.offset() >= end) {
            return Optional.empty();
        }
        consumer.assignment().forEach(other -> {
            if (!other.equals(partition)) {
                consumer.pause(List.of(other));
            }
        });
        try {
            consumer.seek(partition, where.offset());
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(partition)) {
                    return record.offset() == where.offset() ? Optional.of(record) : Optional.empty();
                }
            }
            return Optional.empty();
        } finally {
            consumer.resume(consumer.paused());
        }
    }

    /** Makes a poll on another thread end. */
    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
