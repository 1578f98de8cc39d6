package org.afferent.streams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the application is with its source topics: what it reads from outside and the topics between its parts. Its outputs are committed in one transaction with its
 * offsets, so when none of them has anything left nothing is in flight.
 */
final class Drain {
    private final Admin admin;
    private final String applicationId;
    private final GenerationTopics topics;

    Drain(Admin admin, String applicationId, GenerationTopics topics) {
        this.admin = admin;
        this.applicationId = applicationId;
        this.topics = topics;
    }

    boolean isDrained() {
        Map<TopicPartition, Long> committed = committed();
        return !committed.isEmpty()
                && ends(committed).entrySet().stream().allMatch(end -> end.getValue() <= committed.get(end.getKey()));
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
