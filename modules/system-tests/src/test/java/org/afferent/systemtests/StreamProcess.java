package org.afferent.systemtests;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.afferent.dedup.Versions;
import org.afferent.enrich.Tagger;
import org.afferent.enrich.Vocabulary;
import org.afferent.normalize.Normalizer;
import org.afferent.streams.CurationApp;
import org.afferent.streams.CurationSettings;
import org.afferent.streams.Deduplication;
import org.afferent.streams.GenerationTopics;
import org.afferent.streams.Intake;
import org.afferent.wire.Generation;

/** {@code afferent stream} in a JVM of its own, so that it can be killed. */
final class StreamProcess {
    private StreamProcess() {}

    static Process start(TestCluster cluster, Path state, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.afferent.cli.Afferent",
                "stream",
                "--bootstrap-servers",
                cluster.bootstrapServers(),
                "--registry-url",
                cluster.registryUrl(),
                "--application-id",
                Generation.LIVE.applicationId(),
                "--state-dir",
                state.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).inheritIO().start();
    }

    /** Waits until the application has committed all that its topics hold; asks as an instance that never starts. */
    static void awaitDrained(TestCluster cluster, Path state) {
        awaitDrained(cluster, state, Generation.LIVE);
    }

    /** The same for the application of another generation. */
    static void awaitDrained(TestCluster cluster, Path state, Generation generation) {
        CurationSettings settings = new CurationSettings(
                generation.applicationId(),
                cluster.bootstrapServers(),
                state,
                1,
                null,
                Duration.ofMillis(100),
                Map.of());
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        try (CurationApp app = new CurationApp(
                settings,
                GenerationTopics.of(generation.topics()),
                cluster.serdes(),
                new Normalizer(),
                new Tagger(Vocabulary.bundled())::tag,
                new Versions("-", "-"),
                Deduplication.DEFAULT,
                Intake.EVERYTHING)) {
            while (!app.drained()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("the application does not come to rest");
                }
            }
        }
    }
}
