package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.afferent.testkit.GeneratedDeliveries;
import org.afferent.wire.Generation;
import org.afferent.wire.Generations;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generations on a real broker: a replay gives the same bytes, readers follow what is promoted, and what is discarded is gone, it alone. */
class ReplayIT {
    private static final int DELIVERIES = 300;

    @TempDir
    Path folder;

    @Test
    void aReplayGivesTheSameBytesAndSoDoesAReplayOfAReplay() throws Exception {
        try (TestCluster cluster = new TestCluster(folder.resolve("stack"))) {
            cluster.publish(GeneratedDeliveries.of(5, DELIVERIES));
            Process live = StreamProcess.start(cluster, folder.resolve("state"));
            try {
                cluster.awaitDecisions(DELIVERIES);
                StreamProcess.awaitDrained(cluster, folder.resolve("probe"));

                // Killed in the middle; the same command goes on.
                Process first = new AfferentCalls(cluster, folder.resolve("replay-state"))
                        .start("replay", "start", "--generation", "g2", "--until-caught-up");
                while (!topics(cluster).contains("g2.news.decisions")) {
                    assertThat(first.isAlive()).isTrue();
                }
                cluster.read("g2.news.decisions", new ByteArrayDeserializer(), (consumer, seen) -> seen.size() >= 40);
                first.destroyForcibly().waitFor();
                assertThat(run(cluster, "replay", "start", "--generation", "g2", "--until-caught-up"))
                        .isZero();

                Map<String, ByteBuffer> curated = cluster.compacted("news.curated");
                assertThat(curated).hasSizeGreaterThan(50);
                assertSame(cluster.compacted("g2.news.curated"), curated);
                assertThat(run(cluster, "replay", "diff", "--generation", "g2", "--expected", nothing()))
                        .isZero();

                assertThat(run(cluster, "replay", "promote", "--generation", "g2"))
                        .isZero();
                try (Generations generations =
                        Generations.open(Map.of("bootstrap.servers", cluster.bootstrapServers()), cluster.serdes())) {
                    assertThat(generations.promoted().name()).isEqualTo("g2");
                    assertThat(run(cluster, "replay", "start", "--generation", "g3", "--until-caught-up"))
                            .isZero();
                    assertSame(cluster.compacted("g3.news.curated"), curated);

                    assertThat(run(cluster, "replay", "promote", "--generation", "g3"))
                            .isZero();
                    while (!generations.refresh()) {
                        Thread.onSpinWait();
                    }
                    assertThat(generations.promotion().previous()).isEqualTo("g2");
                    assertThat(generations.promoted().status()).isEqualTo(Generation.Status.CAUGHT_UP);
                }
                discardRemovesTheGenerationAndNothingElse(cluster);
            } finally {
                live.destroyForcibly().waitFor();
            }
        }
    }

    private void discardRemovesTheGenerationAndNothingElse(TestCluster cluster) throws Exception {
        assertThat(run(cluster, "replay", "discard", "--generation", "g3"))
                .as("the promoted one")
                .isEqualTo(1);
        assertThat(run(cluster, "replay", "discard", "--generation", "live"))
                .as("the live one")
                .isEqualTo(1);
        Set<String> before = topics(cluster);
        assertThat(run(cluster, "replay", "discard", "--generation", "g2")).isZero();
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(topics(cluster));
        Set<String> own = new TreeSet<>(before);
        own.removeIf(topic -> !topic.startsWith("g2.") && !topic.startsWith("afferent-curate-g2-"));
        assertThat(gone).isEqualTo(own).hasSizeGreaterThan(8);
        assertThat(groups(cluster))
                .contains("afferent-curate", "afferent-curate-g3")
                .doesNotContain("afferent-curate-g2");
        assertThat(folder.resolve("replay-state/generations/g2")).doesNotExist();
        assertThat(folder.resolve("replay-state/generations/g3")).exists();
    }

    /** Schema ids are the registry's; both subjects got the same schema, so the same id. */
    private static void assertSame(Map<String, ByteBuffer> replayed, Map<String, ByteBuffer> live) {
        assertThat(replayed.keySet()).isEqualTo(live.keySet());
        live.forEach((work, bytes) -> assertThat(replayed.get(work)).as(work).isEqualTo(bytes));
    }

    private String nothing() throws IOException {
        Path file = folder.resolve("nothing.yaml");
        Files.writeString(file, "expected: []\n");
        return file.toString();
    }

    private int run(TestCluster cluster, String... arguments) throws Exception {
        return new AfferentCalls(cluster, folder.resolve("replay-state")).run(arguments);
    }

    private static Set<String> topics(TestCluster cluster) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            return admin.listTopics().names().get();
        }
    }

    private static List<String> groups(TestCluster cluster) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            return admin.listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .toList();
        }
    }
}
