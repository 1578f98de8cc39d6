package org.afferent.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.afferent.wire.Offsets;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How far the application is with its source topics: what it reads from outside and the topics between its parts. Its outputs are committed in one transaction with its
 * offsets, so when none of them has anything left nothing is in flight.
 */
final class Drain {
    private static final int POLLS = 20;
    private static final Duration POLL = Duration.ofMillis(50);

    private final Offsets offsets;
    private final String applicationId;
    private final List<String> sources;
    private final Properties settings;
    /** Partitions with something behind the committed offset when it was asked last, and that offset. */
    private Map<TopicPartition, Long> behind = Map.of();

    /** {@code settings}: of the application, for who reads its topics too. */
    Drain(Admin admin, String applicationId, GenerationTopics topics, Properties settings) {
        this.offsets = new Offsets(admin);
        this.applicationId = applicationId;
        this.sources = List.of(
                topics.raw(),
                topics.takedowns(),
                topics.letters(),
                topics.probes(),
                applicationId + "-" + CurationTopology.ARTICLES + "-repartition");
        this.settings = settings;
    }

    /** Whether nothing is left. Not to be called by two threads at once. */
    boolean isDrained() {
        Map<TopicPartition, Long> committed = committed();
        if (committed.isEmpty()) {
            return false;
        }
        Map<TopicPartition, Long> ends = offsets.ends(committed.keySet());
        Map<TopicPartition, Long> before = behind;
        behind = new HashMap<>(committed);
        behind.entrySet().removeIf(offset -> ends.get(offset.getKey()) <= offset.getValue());
        return behind.isEmpty() || (behind.equals(before) && hasNothingToRead(behind, ends));
    }

    /**
     * Whether nothing is to be read between the offsets and the ends. What a transaction left that was aborted is not, and Kafka Streams does not commit an offset behind it where
     * nothing else was read from that partition since the task was started.
     */
    private boolean hasNothingToRead(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(reading(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            for (int i = 0; i < POLLS; i++) {
                if (!consumer.poll(POLL).isEmpty()) {
                    return false;
                }
                if (from.keySet().stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition))) {
                    return true;
                }
            }
            return false;
        }
    }

    private Map<String, Object> reading() {
        Map<String, Object> reading = new HashMap<>(new StreamsConfig(settings).getRestoreConsumerConfigs("drain"));
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return reading;
    }

    /** Committed offsets of all source partitions; 0 where there is none yet. */
    Map<TopicPartition, Long> committed() {
        Map<TopicPartition, Long> group = offsets.committed(applicationId);
        Map<TopicPartition, Long> committed = new HashMap<>();
        offsets.partitions(sources).forEach(partition -> committed.put(partition, group.getOrDefault(partition, 0L)));
        return committed;
    }
}
