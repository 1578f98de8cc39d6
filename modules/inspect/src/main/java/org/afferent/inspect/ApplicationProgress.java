package org.afferent.inspect;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far the application is with its input and with what its parts tell each other, from its group's offsets. */
public final class ApplicationProgress implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final Admin admin;
    private final PipelineTopics pipeline;

    public ApplicationProgress(Access access, PipelineTopics pipeline) {
        this.admin = access.newAdmin();
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
        Map<TopicPartition, Long> ends = ends(sources(true));
        Map<TopicPartition, Long> committed = committed();
        Map<String, Long> lag = new TreeMap<>();
        ends.forEach((partition, end) ->
                lag.merge(partition.topic(), Math.max(0, end - committed.getOrDefault(partition, 0L)), Long::sum));
        return lag;
    }

    /** Whether nothing lies between the parts of the application: what is taken in by now is decided. */
    boolean isAtRest() {
        Set<TopicPartition> inside = sources(false);
        Map<TopicPartition, Long> before = ends(inside);
        return passed(before) && ends(inside).equals(before);
    }

    /**
     * Waits until all that lies between the parts of the application now has gone one hop further.
     *
     * @return {@code false} when it has not within the time given: the application stands still
     */
    boolean awaitHop(Duration most) {
        Map<TopicPartition, Long> ends = ends(sources(false));
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
        Map<TopicPartition, Long> committed = new HashMap<>();
        answer(
                        admin.listConsumerGroupOffsets(pipeline.applicationId()).partitionsToOffsetAndMetadata(),
                        "read the offsets of " + pipeline.applicationId())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    private Set<TopicPartition> sources(boolean withRaw) {
        Set<String> topics = new HashSet<>(answer(admin.listTopics().names(), "list the topics"));
        topics.removeIf(topic -> !isInside(topic) && !(withRaw && topic.equals(pipeline.raw())));
        Set<TopicPartition> partitions = new HashSet<>();
        answer(admin.describeTopics(topics).allTopicNames(), "describe the application's topics")
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
        return partitions;
    }

    private boolean isInside(String topic) {
        return topic.equals(pipeline.letters()) || topic.equals(pipeline.probes()) || topic.equals(pipeline.articles());
    }

    /** What an open transaction holds counts: it is on its way. */
    private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        answer(
                        admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                                .all(),
                        "read the ends of the application's topics")
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static <T> T answer(KafkaFuture<T> asked, String doing) {
        try {
            return asked.get();
        } catch (ExecutionException failed) {
            throw new KafkaException(
                    "Cannot " + doing + ": " + failed.getCause().getMessage(), failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted: " + doing, stopped);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
