package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.afferent.inspect.LedgerReader;
import org.afferent.inspect.LedgerReport;
import org.afferent.inspect.LedgerScope;
import org.afferent.inspect.PipelineTopics;
import org.afferent.model.Delivery;
import org.afferent.news.Decision;
import org.afferent.news.RawArticle;
import org.afferent.testkit.GeneratedDeliveries;
import org.afferent.testkit.LocalPostgres;
import org.afferent.wire.Generation;
import org.afferent.wire.Generations;
import org.afferent.wire.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The three uses at once: {@code afferent poll} over 200 feeds that misbehave, {@code afferent stream} killed twice, a subscriber, {@code afferent sink postgres}, {@code afferent replay}
 * beside. Three minutes; {@code mvn verify -Psoak} runs the form of thirty. Latencies are measured and written to {@code target/soak.md}, and never decide.
 */
class SoakIT {
    private static final SoakPlan PLAN = SoakPlan.chosen();
    /** What was fetched at the end of a phase is curated when the next one begins. */
    private static final Duration CURATED_BY = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final List<Delivery> history = new ArrayList<>();

    @Test
    void everyItemIsDecidedOnceAndEveryViewIsThatOfTheTopic() throws Exception {
        LocalPostgres postgres = LocalPostgres.open().orElse(null);
        RealComponents.need(postgres != null, LocalPostgres.MISSING);
        try {
            assumeTrue(hasManyLoopbackAddresses(), "this system has one loopback address only; Linux has many");
            List<Delivery> deliveries = GeneratedDeliveries.of(41, PLAN.texts());
            history.addAll(deliveries.subList(0, PLAN.history()));
            try (SoakFeeds feeds = new SoakFeeds(deliveries.subList(PLAN.history(), deliveries.size()).stream()
                            .map(delivery -> new String(delivery.payload(), StandardCharsets.UTF_8))
                            .iterator());
                    SoakStage stage = new SoakStage(folder, feeds, postgres)) {
                try {
                    soak(stage);
                } catch (AssertionError | Exception failed) {
                    throw new AssertionError(failed.getMessage() + stage.said(), failed);
                }
            }
        } finally {
            postgres.discard();
        }
    }

    private void soak(SoakStage stage) throws Exception {
        SoakReport report = new SoakReport();
        stage.cluster.publish(history);
        stage.awaitRest(Generation.LIVE);
        stage.poll();
        stage.run(PLAN.warmUp());

        Instant calm = Instant.now();
        int before = stage.feeds.served().size();
        stage.run(PLAN.calm());
        int shown = stage.feeds.served().size() - before;
        Instant replay = Instant.now();
        report.rate(2.0 * shown / Duration.between(calm, replay).toSeconds());
        stage.replay();
        Instant atMost = replay.plus(PLAN.replay());
        stage.await(
                "the replay's time is up",
                PLAN.replay().plusMinutes(5),
                () -> stage.replayHasCaughtUp() || Instant.now().isAfter(atMost));
        Instant over = Instant.now();
        stage.run(CURATED_BY);
        stage.latency.write(Path.of("target", "soak-latencies.csv"));
        report.latencies(
                stage.latency.between(calm, replay),
                stage.latency.between(replay, over),
                Duration.between(replay, over),
                stage.replayHasCaughtUp());

        stage.feeds.recover();
        for (int kill = 0; kill < 2; kill++) {
            stage.killStream();
            stage.run(PLAN.afterKill());
        }
        stage.feeds.rest();
        settle(stage);
        report.write(); // what was measured stands, whatever is found now
        check(stage, report);
        report.write();
    }

    private void settle(SoakStage stage) throws Exception {
        stage.run(Duration.ofSeconds(1)); // an answer may be under way
        List<SoakItem> served = stage.feeds.served();
        stage.awaitRaw(history.size() + 2L * served.size());
        stage.awaitRest(Generation.LIVE);
        try (Generations generations = Generations.open(stage.cluster.access().consumer(), stage.cluster.serdes())) {
            stage.awaitRest(generations.find(SoakStage.REPLAY).orElseThrow());
        }
    }

    private void check(SoakStage stage, SoakReport report) throws Exception {
        Map<String, String> works = stage.cluster.works();
        assertThat(works).hasSizeGreaterThan(history.size() / 3);
        Map<String, WorkRows.Row> rows = WorkRows.expected(works);
        stage.await("the sink's tables are those of news.curated", () -> stage.rows()
                .equals(rows));
        stage.await(
                "the subscriber's works are those of news.curated",
                () -> stage.shelf.works().equals(works));
        theReplaysWorksAreTheSameBytes(stage.cluster);
        everyItemAndItsPageAreThereOnce(stage);
        LedgerReport ledger;
        try (LedgerReader reader =
                LedgerReader.ofAll(stage.cluster.access(), PipelineTopics.of(Generation.LIVE), LedgerScope.ALL)) {
            ledger = reader.report(Duration.ofMinutes(4));
        }
        assertThat(ledger.balances()).as("the ledger is closed").isTrue();
        assertThat(ledger.standstill()).as("standstill").isFalse();
        assertThat(ledger.total().inFlight()).as("in flight").isZero();
        assertThat(ledger.total().deadLetters()).as("dead letters").isZero();
        report.account(stage.feeds.served().size(), ledger.total().raw(), works.size());
    }

    private static void theReplaysWorksAreTheSameBytes(TestCluster cluster) throws IOException {
        String other = SoakStage.REPLAY + "." + Topics.CURATED;
        Map<String, ByteBuffer> live = cluster.compacted(Topics.CURATED);
        Map<String, ByteBuffer> replayed = cluster.compacted(other);
        Set<String> differing = new TreeSet<>(live.keySet());
        differing.addAll(replayed.keySet());
        differing.removeIf(work -> Objects.equals(live.get(work), replayed.get(work)));
        if (!differing.isEmpty()) {
            Map<String, String> one = cluster.works();
            Map<String, String> two = cluster.works(other);
            Files.write(
                    Path.of("target", "soak-differing.jsonl"),
                    differing.stream()
                            .flatMap(work -> Stream.of(one.get(work), two.get(work)))
                            .map(String::valueOf)
                            .toList());
        }
        assertThat(differing)
                .as("works of the replay that are not the live ones, of %d; target/soak-differing.jsonl", live.size())
                .isEmpty();
    }

    private void everyItemAndItsPageAreThereOnce(SoakStage stage) {
        List<RawArticle> raw = stage.cluster.raw();
        Map<String, Integer> seen = new TreeMap<>();
        for (RawArticle delivery : raw) {
            seen.merge(delivery.getSource().getKind() + " " + name(delivery.getUrl()), 1, Integer::sum);
        }
        Map<String, Integer> expected = new TreeMap<>();
        history.forEach(delivery -> expected.merge("PUSH " + name(delivery.url()), 1, Integer::sum));
        for (SoakItem item : stage.feeds.served()) {
            expected.put("FEED " + name(item.url()), 1);
            expected.put("PAGE " + name(item.url()), 1);
        }
        assertThat(seen).isEqualTo(expected);
        List<Decision> decisions = stage.cluster.decisions();
        assertThat(decisions)
                .extracting(Decision::getRaw)
                .doesNotHaveDuplicates()
                .hasSize(raw.size());
        assertThat(decisions)
                .extracting(Decision::getId)
                .containsExactlyInAnyOrderElementsOf(
                        raw.stream().map(one -> one.getSource().getId()).toList());
    }

    private static String name(String url) {
        return url.replaceFirst("^https?://", "");
    }

    private static boolean hasManyLoopbackAddresses() {
        try (ServerSocket second = new ServerSocket(0, 1, InetAddress.getByName("127.0.1.2"))) {
            return second.isBound();
        } catch (IOException one) {
            return false;
        }
    }
}
