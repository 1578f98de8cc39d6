package org.afferent.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.afferent.streams.InternalTopics;
import org.afferent.wire.Generation;
import org.afferent.wire.Offsets;
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
    private final Offsets asked;
    private final Generation generation;
    private final List<TopicPartition> internal;
    private Map<TopicPartition, Long> round = Map.of();
    private int rounds;

    public CatchUp(Admin admin, Generation generation) {
        this.admin = admin;
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
        Map<TopicPartition, Long> committed = asked.committed(generation.applicationId());
        Map<TopicPartition, Long> ends = asked.ends(internal);
        if (isBehind(committed, round)) {
            return false;
        }
        boolean silent = rounds > 0 && !isBehind(committed, ends);
        rounds = silent ? ROUNDS : rounds + 1;
        round = new HashMap<>(ends);
        return rounds >= ROUNDS;
    }

    private static boolean isBehind(Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .anyMatch(end -> end.getValue() > 0 && committed.getOrDefault(end.getKey(), 0L) < end.getValue());
    }
}
