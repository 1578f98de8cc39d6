package org.afferent.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.afferent.streams.InternalTopics;
import org.afferent.wire.Generation;
import org.afferent.wire.Offsets;
import org.afferent.wire.Remainder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells when a generation has caught up with where it started: the raw records of then are read, and what its parts had to say to each other about them is said. New records
 * keep coming meanwhile, so it does not wait for silence, but for so many rounds of letters as any article needs to come to rest.
 */
public final class CatchUp {
    /** Identify, ask the index, ask the candidates, ask whom they follow, attach, and the same once more for those that move because of it. */
    private static final int ROUNDS = 12;

    private final Admin admin;
    private final Map<String, Object> reader;
    private final Offsets asked;
    private final Generation generation;
    private final List<TopicPartition> internal;
    private Map<TopicPartition, Long> round = Map.of();
    private Map<TopicPartition, Long> before = Map.of();
    private int rounds;

    /** {@code reader}: settings of a Kafka consumer. */
    public CatchUp(Admin admin, Map<String, Object> reader, Generation generation) {
        this.admin = admin;
        this.reader = reader;
        this.asked = new Offsets(admin);
        this.generation = generation;
        this.internal = asked.partitions(InternalTopics.between(generation.applicationId(), generation.topics()));
    }

    /** Looks again; once {@code true} it stays so. */
    public boolean reached() {
        if (rounds >= ROUNDS) {
            return true;
        }
        if (ReplayProgress.of(admin, generation).left() > 0) {
            return false;
        }
        Map<TopicPartition, Long> group = asked.committed(generation.applicationId());
        Map<TopicPartition, Long> committed = new HashMap<>();
        internal.forEach(partition -> committed.put(partition, group.getOrDefault(partition, 0L)));
        Map<TopicPartition, Long> ends = asked.ends(internal);
        boolean behind = isBehind(committed, round);
        if (!behind) {
            boolean silent = rounds > 0 && !isBehind(committed, ends);
            rounds = silent ? ROUNDS : rounds + 1;
            round = new HashMap<>(ends);
        }
        before = committed;
        return rounds >= ROUNDS;
    }

    /** An offset that does not move may have nothing to read behind it. */
    private boolean isBehind(Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> behind = new HashMap<>(committed);
        behind.entrySet().removeIf(offset -> offset.getValue() >= ends.getOrDefault(offset.getKey(), 0L));
        return !behind.isEmpty()
                && !(before.entrySet().containsAll(behind.entrySet()) && Remainder.isEmpty(reader, behind, ends));
    }
}
