package org.afferent.streams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.afferent.wire.Offsets;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the application is with its source topics: what it reads from outside and the topics between its parts. Its outputs are committed in one transaction with its
 * offsets, so when none of them has anything left nothing is in flight.
 */
final class Drain {
    private final Offsets offsets;
    private final String applicationId;
    private final List<String> sources;

    Drain(Admin admin, String applicationId, GenerationTopics topics) {
        this.offsets = new Offsets(admin);
        this.applicationId = applicationId;
        this.sources = List.of(
                topics.raw(),
                topics.takedowns(),
                topics.letters(),
                topics.probes(),
                applicationId + "-" + CurationTopology.ARTICLES + "-repartition");
    }

    boolean isDrained() {
        Map<TopicPartition, Long> committed = committed();
        return !committed.isEmpty()
                && offsets.ends(committed.keySet()).entrySet().stream()
                        .allMatch(end -> end.getValue() <= committed.get(end.getKey()));
    }

    /** Committed offsets of all source partitions; 0 where there is none yet. */
    Map<TopicPartition, Long> committed() {
        Map<TopicPartition, Long> group = offsets.committed(applicationId);
        Map<TopicPartition, Long> committed = new HashMap<>();
        offsets.partitions(sources).forEach(partition -> committed.put(partition, group.getOrDefault(partition, 0L)));
        return committed;
    }
}
