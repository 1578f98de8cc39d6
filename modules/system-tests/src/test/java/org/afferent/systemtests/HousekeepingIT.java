package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.afferent.streams.CurationApp;
import org.afferent.testkit.GeneratedDeliveries;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters and probes that are done with are deleted; nothing else is. */
class HousekeepingIT {
    private static final int DELIVERIES = 60;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    @TempDir
    Path folder;

    @Test
    void lettersAndProbesThatAreCommittedAreDeletedAndTheRecordsThatAreKeptAreNot() throws Exception {
        try (TestCluster cluster = new TestCluster(folder.resolve("stack"));
                Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            Generation generation = new Generation(cluster, "kept", 2);
            generation.publish(GeneratedDeliveries.of(31, DELIVERIES));
            try (CurationApp app = generation.instance(
                    folder.resolve("state"),
                    1,
                    new Crashes(List.of())::tag,
                    Map.of("afferent.purge.interval.ms", 100))) {
                app.start();
                generation.awaitRest(app, DELIVERIES);
                for (String topic : List.of(generation.topics.letters(), generation.topics.probes())) {
                    assertThat(sum(offsets(admin, topic, OffsetSpec.latest()))).isPositive();
                    awaitEmpty(admin, topic);
                }
                for (String topic :
                        List.of(generation.topics.raw(), generation.topics.decisions(), generation.topics.curated())) {
                    assertThat(sum(offsets(admin, topic, OffsetSpec.earliest())))
                            .as(topic)
                            .isZero();
                }
                assertThat(generation.decisions()).hasSize(DELIVERIES);
            }
        }
    }

    private static void awaitEmpty(Admin admin, String topic) throws Exception {
        long deadline = System.nanoTime() + PATIENCE;
        while (!offsets(admin, topic, OffsetSpec.earliest()).equals(offsets(admin, topic, OffsetSpec.latest()))) {
            assertThat(System.nanoTime())
                    .as("%s is still kept: %s", topic, offsets(admin, topic, OffsetSpec.earliest()))
                    .isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos()); // between two questions to the broker
        }
    }

    private static Map<Integer, Long> offsets(Admin admin, String topic, OffsetSpec which) throws Exception {
        int partitions = admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
        return admin
                .listOffsets(IntStream.range(0, partitions)
                        .mapToObj(partition -> new TopicPartition(topic, partition))
                        .collect(Collectors.toMap(partition -> partition, partition -> which)))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> entry.getKey().partition(), entry -> entry.getValue()
                        .offset()));
    }

    private static long sum(Map<Integer, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
