package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.afferent.news.Decision;
import org.afferent.testkit.GeneratedDeliveries;
import org.afferent.wire.Generation;
import org.afferent.wire.Generations;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generations on a real broker: a replay gives the same bytes, readers follow what is promoted, and what is discarded is gone, it alone. */
class ReplayIT {
    private static final int DELIVERIES = 300;
    private static final int MORE = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

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
                    whatIsPromotedGoesOnAsAStream(cluster, generations.promoted());
                    curated = cluster.compacted("news.curated");
                    assertSame(cluster.compacted("g2.news.curated"), curated);
                    onePublisherOnly(cluster);
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

    /** The replay is stopped by now; the commands look at what is promoted. */
    private void whatIsPromotedGoesOnAsAStream(TestCluster cluster, Generation promoted) throws Exception {
        cluster.publish(GeneratedDeliveries.of(6, MORE));
        publishNonsense(cluster);
        AfferentProcess otherwise = call(cluster, "stream", "--generation", "g2", "--retention", "400d");
        assertThat(otherwise.exitCode()).isEqualTo(1);
        assertThat(otherwise.err()).contains("g2 was begun by others");

        Process stream = new AfferentCalls(cluster, folder.resolve("replay-state"))
                .start("stream", "--generation", "g2", "--monitor-port", "0");
        try {
            cluster.read(
                    "g2.news.decisions",
                    cluster.serdes().value(Decision.class).deserializer(),
                    (consumer, seen) -> TestCluster.deliveries(seen).size() >= DELIVERIES + MORE);
            StreamProcess.awaitDrained(cluster, folder.resolve("probe-g2"), promoted);
            assertThat(call(cluster, "dlq", "redrive", "--all").out()).startsWith("sent g2.news.dead-letter-");
            StreamProcess.awaitDrained(cluster, folder.resolve("probe-again"), promoted);
        } finally {
            stream.destroy();
        }
        assertThat(stream.waitFor()).isZero();

        cluster.awaitDecisions(DELIVERIES + MORE);
        StreamProcess.awaitDrained(cluster, folder.resolve("probe-live"));
        assertThat(call(cluster, "dlq", "list", "--json").out().lines())
                .singleElement()
                .asString()
                .contains("g2.news.dead-letter");
        JsonNode ledger = JSON.readTree(call(cluster, "ledger", "--json").out());
        assertThat(ledger.get("redriven").asInt()).isEqualTo(1);
        assertThat(ledger.at("/total/raw").asInt()).isEqualTo(DELIVERIES + MORE + 1);
        JsonNode live = JSON.readTree(
                call(cluster, "ledger", "--json", "--generation", "live").out());
        assertThat(live.get("redriven").asInt()).as("of g2's dead letters").isZero();
        assertThat(live.at("/total/deadLetters").asInt())
                .as("one record as it came, one that g2 sent again")
                .isEqualTo(2);
    }

    private void onePublisherOnly(TestCluster cluster) throws Exception {
        String publisher = GeneratedDeliveries.of(5, 1).get(0).publisher();
        assertThat(run(
                        cluster,
                        "replay",
                        "start",
                        "--generation",
                        "part",
                        "--publisher",
                        publisher,
                        "--until-caught-up"))
                .isZero();
        AfferentProcess ledger = call(cluster, "ledger", "--json", "--generation", "part");
        assertThat(ledger.exitCode()).as(ledger.out()).isZero();
        assertThat(JSON.readTree(ledger.out()).at("/total/inFlight").asInt()).isZero();
        assertThat(JSON.readTree(ledger.out()).at("/total/raw").asInt()).isBetween(1, DELIVERIES - 1);
        assertThat(run(cluster, "replay", "promote", "--generation", "part"))
                .as("readers would lose the rest")
                .isEqualTo(1);
    }

    private static void publishNonsense(TestCluster cluster) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", cluster.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("news.raw", new byte[] {9, 9, 9}))
                    .get();
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

    private AfferentProcess call(TestCluster cluster, String... arguments) throws Exception {
        return new AfferentCalls(cluster, folder.resolve("replay-state")).result(arguments);
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
