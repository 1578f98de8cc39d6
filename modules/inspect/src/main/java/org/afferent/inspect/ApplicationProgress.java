package org.afferent.inspect;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.afferent.wire.Offsets;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** How far the application is with its input and with what its parts tell each other, from its group's offsets. */
public final class ApplicationProgress implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final Admin admin;
    private final Offsets offsets;
    private final PipelineTopics pipeline;

    public ApplicationProgress(Access access, PipelineTopics pipeline) {
        this.admin = access.newAdmin();
        this.offsets = new Offsets(admin);
        this.pipeline = pipeline;
    }

    /** By partition of news.raw: all before this offset has been taken in. A partition that is not there has nothing taken in. */
    public Map<Integer, Long> takenIn() {
        Map<Integer, Long> offsets = new HashMap<>();
        committed().forEach((partition, offset) -> {
            if (partition.topic().equals(pipeline.raw())) {
                offsets.put(partition.partition(), offset);
            }
        });
        return offsets;
    }

    /** Records that lie before the application, by topic, those between its parts too; markers of transactions count as one. */
    public Map<String, Long> lag() {
        Map<TopicPartition, Long> ends = offsets.ends(sources(true));
        Map<TopicPartition, Long> committed = committed();
        Map<String, Long> lag = new TreeMap<>();
        ends.forEach((partition, end) ->
                lag.merge(partition.topic(), Math.max(0, end - committed.getOrDefault(partition, 0L)), Long::sum));
        return lag;
    }

    /** Whether nothing lies between the parts of the application: what is taken in by now is decided. */
    boolean isAtRest() {
        List<TopicPartition> inside = sources(false);
        Map<TopicPartition, Long> before = offsets.ends(inside);
        return passed(before) && offsets.ends(inside).equals(before);
    }

    /**
     * Waits until all that lies between the parts of the application now has gone one hop further.
     *
     * @return {@code false} when it has not within the time given: the application stands still
     */
    boolean awaitHop(Duration most) {
        Map<TopicPartition, Long> ends = offsets.ends(sources(false));
        long deadline = System.nanoTime() + most.toNanos();
        while (!passed(ends)) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return true;
    }

    private boolean passed(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> committed = committed();
        return ends.entrySet().stream().allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private Map<TopicPartition, Long> committed() {
        return offsets.committed(pipeline.applicationId());
    }

    /** Those that are there: the application makes some of them when it starts. */
    private List<TopicPartition> sources(boolean withRaw) {
        Set<String> topics = new HashSet<>(Offsets.answer(admin.listTopics().names(), "list the topics"));
        topics.removeIf(topic -> !isInside(topic) && !(withRaw && topic.equals(pipeline.raw())));
        return offsets.partitions(topics);
    }

    private boolean isInside(String topic) {
        return topic.equals(pipeline.letters()) || topic.equals(pipeline.probes()) || topic.equals(pipeline.articles());
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
