package org.afferent.streams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.afferent.wire.Offsets;
import org.afferent.wire.Remainder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How far the application is with its source topics: what it reads from outside and the topics between its parts. Its outputs are committed in one transaction with its
 * offsets, so when none of them has anything left nothing is in flight.
 */
final class Drain {
    private final Offsets offsets;
    private final String applicationId;
    private final List<String> sources;
    private final Map<String, Object> reader;
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
        this.reader = new StreamsConfig(settings).getRestoreConsumerConfigs("drain");
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
        return behind.isEmpty() || (behind.equals(before) && Remainder.isEmpty(reader, behind, ends));
    }

    /** Committed offsets of all source partitions; 0 where there is none yet. */
    Map<TopicPartition, Long> committed() {
        Map<TopicPartition, Long> group = offsets.committed(applicationId);
        Map<TopicPartition, Long> committed = new HashMap<>();
        offsets.partitions(sources).forEach(partition -> committed.put(partition, group.getOrDefault(partition, 0L)));
        return committed;
    }
}
