package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.afferent.embedded.BrokerProcess;
import org.afferent.embedded.EmbeddedRegistry;
import org.afferent.inspect.ApplicationProgress;
import org.afferent.inspect.PipelineTopics;
import org.afferent.testkit.LocalPostgres;
import org.afferent.wire.Generation;
import org.afferent.wire.Generations;
import org.afferent.wire.TopicPlan;
import org.afferent.wire.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Everything that runs during the soak, each in a process of its own but the web server, the registry, the subscriber and the clock, which are the test's. */
final class SoakStage implements AutoCloseable {
    static final String SCHEMA = "soak";
    static final String REPLAY = "g2";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** More than the marks of transactions that were broken off. */
    private static final int A_FEW = 20;
    /** As the launcher starts a replay, where that is possible. */
    private static final List<String> LAUNCHED =
            Files.isExecutable(Path.of("/usr/bin/nice")) ? List.of("/usr/bin/nice", "-n", "10") : List.of();

    final SoakFeeds feeds;
    final TestCluster cluster;
    final Shelf shelf;
    final CurationLatency latency;
    private final Path folder;
    private final LocalPostgres postgres;
    private final BrokerProcess broker;
    private final EmbeddedRegistry registry;
    private final Instance stream;
    private final List<Companion> companions = new ArrayList<>();
    private final Admin admin;

    SoakStage(Path folder, SoakFeeds feeds, LocalPostgres postgres) throws IOException {
        this.folder = folder;
        this.feeds = feeds;
        this.postgres = postgres;
        broker = BrokerProcess.start(folder.resolve("broker"));
        registry = EmbeddedRegistry.start(broker.bootstrapServers());
        cluster = new TestCluster(broker.bootstrapServers(), registry.url());
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        TopicPlan.of(admin, Topics.declared()).apply(admin);
        stream = new Instance(
                folder.resolve("state"),
                folder.resolve("state.log"),
                broker.bootstrapServers(),
                registry.url(),
                Generation.LIVE.applicationId(),
                Map.of());
        companion("sink", "sink", "postgres", "--postgres-url", postgres.url(), "--postgres-schema", SCHEMA);
        shelf = new Shelf(cluster);
        latency = new CurationLatency(cluster);
    }

    /** {@code afferent poll} begins to ask. */
    void poll() throws IOException {
        companion(
                "poll",
                "poll",
                "--feeds",
                feeds.file(folder).toString(),
                "--set",
                // Its feeds would go to another instance; to none, on a busy machine, and then be read anew.
                "consumer.session.timeout.ms=120000");
    }

    /** {@code afferent replay start} begins, and does not end before the soak does. */
    void replay() throws IOException {
        companions.add(new Companion(
                cluster,
                folder,
                "replay",
                LAUNCHED,
                "replay",
                "start",
                "--generation",
                REPLAY,
                "--state-dir",
                folder.resolve("replay-state").toString()));
    }

    private void companion(String name, String... arguments) throws IOException {
        companions.add(new Companion(cluster, folder, name, arguments));
    }

    /** Lets everything run. */
    void run(Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        await("time passes", time.plus(PATIENCE), () -> System.nanoTime() >= end);
    }

    private void allLive() {
        companions.forEach(Companion::mustLive);
    }

    /** Kills the stream on the spot, starts it again, and waits until it decides. Deliveries keep coming: it catches up when it can, not by a certain time. */
    void killStream() throws Exception {
        stream.kill();
        long before = count(Topics.DECISIONS);
        stream.start();
        await("the stream decides again", () -> count(Topics.DECISIONS) > before + A_FEW);
    }

    /** Whether the replay has been where it started. */
    boolean replayHasCaughtUp() {
        try (Generations generations = Generations.open(cluster.access().consumer(), cluster.serdes())) {
            return generations
                    .find(REPLAY)
                    .filter(g -> g.status() == Generation.Status.CAUGHT_UP)
                    .isPresent();
        }
    }

    /** Waits until so many deliveries lie on news.raw. */
    void awaitRaw(long count) throws Exception {
        // A page that could not be had is asked for again after ten minutes.
        await(count + " deliveries on news.raw", PATIENCE.multipliedBy(4), () -> count(Topics.RAW) >= count);
    }

    private long count(String topic) throws Exception {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int i = 0; i < Topics.declared().topic(Topics.RAW).partitions(); i++) {
            latest.put(new TopicPartition(topic, i), OffsetSpec.latest());
        }
        return admin.listOffsets(latest).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    /** Waits until nothing lies before this application or between its parts; as long as it decides, on a machine that is as busy as may be. */
    void awaitRest(Generation generation) throws Exception {
        String decisions = generation.topic(Topics.DECISIONS);
        try (ApplicationProgress progress = new ApplicationProgress(cluster.access(), PipelineTopics.of(generation))) {
            long before = -1;
            for (long now = count(decisions); now > before && !isAtRest(progress); now = count(decisions)) {
                before = now;
                long deadline = System.nanoTime() + PATIENCE.toNanos();
                await(
                        generation.name() + " rests or decides",
                        () -> isAtRest(progress) || System.nanoTime() > deadline);
            }
            assertThat(isAtRest(progress))
                    .as(generation.name() + " is at rest: " + progress.lag())
                    .isTrue();
        }
    }

    private static boolean isAtRest(ApplicationProgress progress) {
        Map<String, Long> lag = progress.lag();
        return lag.size() > 3 && lag.values().stream().allMatch(records -> records == 0);
    }

    /** Waits while all that should run does. */
    void await(String what, Callable<Boolean> holds) throws Exception {
        await(what, PATIENCE.multipliedBy(2), holds);
    }

    void await(String what, Duration most, Callable<Boolean> holds) throws Exception {
        Waiting.until(what, most, () -> {
            allLive();
            return holds.call();
        });
    }

    Map<String, WorkRows.Row> rows() throws Exception {
        return WorkRows.of(postgres.url(), SCHEMA);
    }

    /** What the processes have said, the last of it: for a failed test's message. */
    String said() {
        StringBuilder said = new StringBuilder("\n--- stream\n");
        String all = stream.said();
        said.append(all.substring(Math.max(0, all.length() - 3_000)));
        companions.forEach(companion -> said.append(companion.said()));
        return said.toString();
    }

    @Override
    public void close() {
        companions.forEach(Companion::close);
        stream.close();
        shelf.close();
        latency.close();
        admin.close();
        cluster.close();
        registry.close();
        broker.close();
    }
}
