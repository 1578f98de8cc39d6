package org.afferent.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.afferent.model.Coordinates;
import org.afferent.wire.Generation;
import org.afferent.wire.Offsets;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a generation is with the history that was there when it was started.
 *
 * @param partitions of news.raw that held records then
 */
public record ReplayProgress(List<Partition> partitions) {
    public ReplayProgress {
        partitions = List.copyOf(partitions);
    }

    /**
     * One partition of news.raw.
     *
     * @param begin its first offset that is still there
     * @param done the offset that is processed and committed up to
     * @param target its end when the generation was started
     */
    public record Partition(int partition, long begin, long done, long target) {
        /** Records that are still to be read. */
        public long left() {
            return Math.max(0, target - Math.max(begin, done));
        }

        long read() {
            return Math.max(0, Math.min(done, target) - begin);
        }
    }

    /** As the cluster knows it now; asks only. */
    public static ReplayProgress of(Admin admin, Generation generation) {
        Offsets asked = new Offsets(admin);
        Map<TopicPartition, Long> committed = asked.committed(generation.applicationId());
        List<TopicPartition> raw = generation.startedAtPositions().stream()
                .map(at -> new TopicPartition(at.topic(), at.partition()))
                .toList();
        Map<TopicPartition, Long> begins = asked.begins(raw);
        List<Partition> partitions = new ArrayList<>();
        for (Coordinates at : generation.startedAtPositions()) {
            TopicPartition partition = new TopicPartition(at.topic(), at.partition());
            long begin = Math.min(begins.get(partition), at.offset());
            partitions.add(new Partition(at.partition(), begin, committed.getOrDefault(partition, begin), at.offset()));
        }
        partitions.sort(Comparator.comparingInt(Partition::partition));
        return new ReplayProgress(partitions);
    }

    /** Records that are still to be read. */
    public long left() {
        return partitions.stream().mapToLong(Partition::left).sum();
    }

    /** Records that were read. */
    public long read() {
        return partitions.stream().mapToLong(Partition::read).sum();
    }

    /** Records that there were. */
    public long all() {
        return left() + read();
    }

    /** How long it will still take at this rate; empty when nothing moves. */
    public Optional<Duration> eta(double recordsPerSecond) {
        return left() == 0
                ? Optional.of(Duration.ZERO)
                : recordsPerSecond <= 0
                        ? Optional.empty()
                        : Optional.of(Duration.ofMillis((long) (1000 * left() / recordsPerSecond)));
    }

    /** For example {@code 812,000 of 1,200,000 (67 %), 3m20s left}. */
    public String line(double recordsPerSecond) {
        String eta = left() == 0
                ? "caught up"
                : eta(recordsPerSecond).map(d -> Durations.text(d) + " left").orElse("waiting");
        return "%,d of %,d (%d %%), %s".formatted(read(), all(), all() == 0 ? 100 : 100 * read() / all(), eta);
    }
}
