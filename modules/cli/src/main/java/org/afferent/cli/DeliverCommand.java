package org.afferent.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.afferent.client.Mechanisms;
import org.afferent.client.Subscription;
import org.afferent.client.SubscriptionPlan;
import org.afferent.sinks.Sink;
import org.afferent.sinks.SinkRun;
import org.afferent.wire.Takedowns;
import org.afferent.wire.WireSerdes;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all sinks have: a selection of works, and a run until somebody stops it or all is delivered. */
abstract class DeliverCommand extends AfferentCommand {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    @Mixin
    private final Selection selection = new Selection();

    @Option(names = "--once", description = "End when all that there is has been delivered; else it goes on and on.")
    private boolean once;

    @Override
    List<Setting<?>> shown() {
        return List.of(Settings.BOOTSTRAP_SERVERS, Settings.REGISTRY_URL, Settings.VOCABULARY);
    }

    /** Where works go; opened later. */
    abstract Sink sink(Config config, Mechanisms mechanisms) throws Exception;

    /** In a few words, for people. */
    abstract String target(Config config);

    @Override
    int run(Config config) throws Exception {
        Logging.connections();
        Mechanisms mechanisms = mechanisms(config);
        try (Cluster cluster = Cluster.configured(config);
                WireSerdes serdes = cluster.serdes();
                Takedowns takedowns = cluster.takedowns(serdes)) {
            SubscriptionPlan plan = Subscription.to(cluster.subscriber())
                    .filter(selection.filter(mechanisms))
                    .from(selection.start());
            SinkRun run = new SinkRun(plan, takedowns::articles, sink(config, mechanisms), FIRST_WAIT);
            say("delivering the works of " + cluster.bootstrapServers() + " to " + target(config)
                    + (once ? "" : "; Ctrl-C ends it"));
            if (once) {
                run.catchUp();
            } else {
                Runtime.getRuntime().addShutdownHook(new Thread(run::stop, "close-sink"));
                run.run();
            }
            say(run.delivered() + " events delivered");
            return ExitCode.OK;
        }
    }

    private static Mechanisms mechanisms(Config config) {
        Optional<Path> file = config.find(Settings.VOCABULARY);
        if (file.isEmpty()) {
            return Mechanisms.bundled();
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            return Mechanisms.read(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new ConfigException(List.of(
                    Settings.VOCABULARY.key() + "=" + file.get() + " cannot be read: " + unreadable.getMessage()));
        }
    }
}
