package org.afferent.streams;

import java.util.Optional;
import java.util.Set;
import org.afferent.dedup.Probe;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** A probe goes to the partition of the index that it names. */
final class IndexPartitioner implements StreamPartitioner<String, Probe> {
    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, Probe probe, int partitions) {
        return Optional.of(Set.of(probe.partition() % partitions));
    }
}
