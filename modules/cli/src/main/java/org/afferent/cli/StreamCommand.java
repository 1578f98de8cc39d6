package org.afferent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.afferent.dedup.Policies;
import org.afferent.enrich.Vocabulary;
import org.afferent.monitor.Monitor;
import org.afferent.streams.CurationApp;
import org.afferent.wire.Generation;
import org.afferent.wire.Generations;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code afferent stream}. */
@Command(
        name = "stream",
        description = {
            "Runs the curate application against a cluster until it is told to stop (SIGINT, SIGTERM), exactly once. Start it on several machines to share the work;"
                    + " killed and started again with the same state.dir it goes on where it was. The topics must be there: afferent topics apply.",
            "After a promotion it is still the generation without a prefix that it runs, the way back; --generation NAME goes on with the promoted one where `replay start` stopped, by"
                    + " the same vocabulary and policy.",
            "It answers /healthz, /readyz and /metrics (Prometheus) over HTTP; docs/operations.md has them."
        },
        footer = {
            "  afferent stream --bootstrap-servers broker:9092 --registry-url http://registry:8081",
            "  afferent stream --state-dir /var/lib/afferent --threads 4",
            "  afferent stream --generation g2 --vocabulary new.yaml        what `replay promote` made the live one",
            "  AFFERENT_KAFKA_SECURITY_PROTOCOL=SSL afferent stream --config /etc/afferent.properties"
        })
final class StreamCommand extends GenerationCommand {
    @Option(
            names = "--generation",
            paramLabel = "NAME",
            defaultValue = Generation.LIVE_NAME,
            description =
                    "Which generation it runs: one that a replay has brought to the present; else the one without a prefix.")
    private String name;

    @Override
    List<Setting<?>> shown() {
        return List.of(
                Settings.BOOTSTRAP_SERVERS,
                Settings.REGISTRY_URL,
                Settings.APPLICATION_ID,
                Settings.STATE_DIR,
                Settings.INSTANCE_ID,
                Settings.COMMIT_INTERVAL,
                Settings.THREADS,
                Settings.MONITOR_ADDRESS,
                Settings.MONITOR_PORT,
                Settings.VOCABULARY,
                Settings.POLICY,
                Settings.RETENTION);
    }

    @Override
    boolean tellsOfConnections() {
        return true;
    }

    @Override
    int run(Config config, Cluster cluster, WireSerdes serdes, Generations generations) throws Exception {
        Generation generation = named(config, generations, name);
        Vocabulary vocabulary = Vocabularies.chosen(config);
        Policies policies = PolicyFile.chosen(config);
        check(config, generation, generations.promoted(), vocabulary, policies);
        cluster.requireTopics(generation.topics());
        Path state = state(config, generation);
        Curator.Part part = Curator.Part.of(generation, vocabulary, policies, Map.of());
        try (CurationApp app =
                        Curator.prepare(config, cluster, serdes, state, Curator.instanceId(config, state), part);
                Monitor monitor = Monitoring.start(config, cluster, serdes, generation, app, state)) {
            return curate(
                    app,
                    monitor,
                    "curating " + cluster.bootstrapServers() + " as " + part.applicationId() + " into "
                            + generation.topic(Topics.CURATED) + ", registry " + cluster.registryUrl() + ", state in "
                            + state + ", health and metrics at " + Monitoring.url(monitor.address())
                            + "; Ctrl-C stops it");
        }
    }

    /** Until a signal stops it, which is a success, or it gives up, which is not. */
    private int curate(CurationApp app, Monitor monitor, String announcement) throws InterruptedException {
        StopSignal signal = new StopSignal();
        signal.stops(app::close);
        try {
            monitor.follow();
            app.start();
            say(announcement);
            app.await();
            if (app.failure().isPresent()) {
                Throwable why = app.failure().get();
                throw new CommandFailure("the curate application gave up: " + Failures.chain(why), why);
            }
            say("stopped");
            return ExitCode.OK;
        } finally {
            signal.heeded();
        }
    }

    /** A generation goes on by what it was begun with, and not before `replay start` has brought it to the present: that keeps a pace, and notes when it is there. */
    private void check(
            Config config, Generation generation, Generation promoted, Vocabulary vocabulary, Policies policies) {
        boolean isPromoted = promoted.name().equals(generation.name());
        if (generation.isLive()) {
            if (!isPromoted) {
                say(promoted.name()
                        + " is promoted: readers follow it, and this runs live, the way back; `afferent stream"
                        + " --generation " + promoted.name() + "` runs the promoted one");
            }
            return;
        }
        if (generation.status() != Generation.Status.CAUGHT_UP && !isPromoted) {
            throw new CommandFailure(name + " is " + generation.statusText() + "; `afferent replay start --generation "
                    + name + "` goes on with it at a pace that leaves the live one its latency");
        }
        GenerationInputs.requireSame(generation, GenerationInputs.versions(config, vocabulary, policies));
    }
}
