package org.afferent.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.afferent.dedup.Policies;
import org.afferent.enrich.Vocabulary;
import org.afferent.replay.LiveWatch;
import org.afferent.replay.Pace;
import org.afferent.replay.Replays;
import org.afferent.replay.Throttle;
import org.afferent.streams.CurationApp;
import org.afferent.wire.Generation;
import org.afferent.wire.GenerationWriter;
import org.afferent.wire.Generations;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code afferent replay start}. */
@Command(
        name = "start",
        description = {
            "Curates news.raw from its beginning as another generation: an application of its own with topics of its own (NAME.news.curated and so on), held back so that the live"
                    + " generation keeps its latency. When it has caught up with where it started it follows news.raw like the live one, until it is stopped.",
            "Stopped or killed and started again with the same name it goes on where it was; with another vocabulary or policy it refuses."
        },
        footer = {
            "  afferent replay start --generation g2 --vocabulary new.yaml",
            "  afferent replay start --generation g2 --rules policy.yaml --until-caught-up",
            "  afferent replay start --generation may --from 2018-05-01 --to 2018-06-01 --publisher \"The Example\""
        })
final class ReplayStartCommand extends GenerationCommand {
    @Option(names = "--generation", paramLabel = "NAME", required = true, description = "Its name, like g2.")
    private String name;

    @Option(names = "--from", paramLabel = "DATE", description = "Only deliveries fetched then or later (UTC).")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only deliveries fetched before then.")
    private String to;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Only deliveries of this publisher.")
    private String publisher;

    @Option(names = "--rules", paramLabel = "FILE", description = "A deduplication policy; the same as --policy.")
    private Path rules;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "1000",
            description =
                    "At most so many raw records a second; fewer while the live one is behind (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--until-caught-up", description = "Stop when it has caught up with where it started.")
    private boolean untilCaughtUp;

    @Override
    List<Setting<?>> shown() {
        return List.of(
                Settings.BOOTSTRAP_SERVERS,
                Settings.REGISTRY_URL,
                Settings.STATE_DIR,
                Settings.THREADS,
                Settings.VOCABULARY,
                Settings.POLICY,
                Settings.RETENTION);
    }

    @Override
    int run(Config config, Cluster cluster, WireSerdes serdes, Generations generations) throws Exception {
        if (name.equals(Generation.LIVE_NAME)) {
            throw new CommandFailure("live is the generation without a prefix; `afferent stream` runs it");
        }
        cluster.requireTopics(generations.promoted().topics());
        Policies policies = rules == null ? PolicyFile.chosen(config) : PolicyFile.read(rules);
        Vocabulary vocabulary = Vocabularies.chosen(config);
        Generation.Versions versions = GenerationInputs.versions(config, vocabulary, policies);
        Generation.Scope scope = new Generation.Scope(Instants.of("--from", from), Instants.of("--to", to), publisher);
        Pace pace = new Pace(rate);
        try (Admin admin = cluster.admin();
                GenerationWriter writer = cluster.generationWriter(serdes)) {
            Generation generation = generation(config, generations, admin, versions, scope);
            cluster.applyTopics(generation.topics());
            writer.record(generation);
            Path state = state(config, generation);
            Curator.Part part = Curator.Part.of(generation, vocabulary, policies, Throttle.settings(pace));
            try (CurationApp app =
                            Curator.prepare(config, cluster, serdes, state, Curator.instanceId(config, state), part);
                    LiveWatch watch = new LiveWatch(admin, cluster.client(PassThrough.CONSUMER), serdes, pace)) {
                return new ReplayRun(
                                generation,
                                app,
                                pace,
                                watch,
                                admin,
                                cluster.client(PassThrough.CONSUMER),
                                writer,
                                generations,
                                untilCaughtUp,
                                this::say)
                        .run();
            }
        }
    }

    /** The one of this name that was begun before, or a new one. */
    private Generation generation(
            Config config, Generations generations, Admin admin, Generation.Versions versions, Generation.Scope scope) {
        Optional<Generation> before = generations.find(name);
        if (before.isEmpty()) {
            return Replays.begin(
                    admin,
                    name,
                    config.get(Settings.APPLICATION_ID),
                    versions,
                    scope,
                    Clock.systemUTC().instant());
        }
        Generation known = before.get();
        if (known.status() == Generation.Status.DISCARDING) {
            throw new CommandFailure(
                    name + " is being discarded; finish that with `afferent replay discard --generation " + name
                            + "`, or take another name");
        }
        GenerationInputs.requireSame(known, versions);
        if (!scope.equals(Generation.Scope.ALL) && !scope.equals(known.scope())) {
            throw new CommandFailure(name + " was begun with " + ReplayListCommand.scope(known.scope())
                    + "; take another name for " + ReplayListCommand.scope(scope));
        }
        say(name + " goes on where it was");
        return known;
    }
}
