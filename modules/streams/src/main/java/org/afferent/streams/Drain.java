package org.afferent.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
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

    private final Admin admin;
    private final String applicationId;
    private final GenerationTopics topics;
    private final Properties settings;
    /** Partitions with something behind the committed offset when it was asked last, and that offset. */
    private Map<TopicPartition, Long> behind = Map.of();

    /** {@code settings}: of the application, for who reads its topics too. */
    Drain(Admin admin, String applicationId, GenerationTopics topics, Properties settings) {
        this.admin = admin;
        this.applicationId = applicationId;
        this.topics = topics;
        this.settings = settings;
    }

    /** Whether nothing is left. Not to be called by two threads at once. */
    boolean isDrained() {
        Map<TopicPartition, Long> committed = committed();
        if (committed.isEmpty()) {
            return false;
        }
        Map<TopicPartition, Long> ends = ends(committed);
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
        Map<TopicPartition, OffsetAndMetadata> group = Answer.of(
                admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata(),
                "read the offsets of " + applicationId);
        Map<TopicPartition, Long> committed = new HashMap<>();
        for (TopicPartition partition : sourcePartitions()) {
            OffsetAndMetadata offset = group.get(partition);
            committed.put(partition, offset == null ? 0 : offset.offset());
        }
        return committed;
    }

    private List<TopicPartition> sourcePartitions() {
        String articles = applicationId + "-" + CurationTopology.ARTICLES + "-repartition";
        return Answer.of(
                        admin.describeTopics(List.of(
                                        topics.raw(), topics.takedowns(), topics.letters(), topics.probes(), articles))
                                .allTopicNames(),
                        "describe the source topics of " + applicationId)
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> ends(Map<TopicPartition, Long> committed) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        committed.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        // Uncommitted records count: what an open transaction holds is in flight.
        Map<TopicPartition, Long> ends = new HashMap<>();
        Answer.of(
                        admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                                .all(),
                        "read the ends of the source topics of " + applicationId)
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
