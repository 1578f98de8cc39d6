package org.afferent.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.afferent.news.RawArticle;
import org.afferent.producers.Publication.Published;
import org.afferent.producers.RawPublisher;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code afferent publish}. */
@Command(
        name = "publish",
        description = {
            "Publishes files, folders and archives to news.raw of a cluster and prints the coordinates that each delivery got; `afferent stream` decides on them."
        },
        footer = {
            "  afferent publish crawl.warc.gz --dry-run",
            "  afferent publish archive/ --checkpoint archive.checkpoint --rate 200 --quiet",
            "  afferent publish articles/ --bootstrap-servers broker:9092 --registry-url http://registry:8081",
            "  afferent publish deliveries.jsonl --quiet"
        })
final class PublishCommand extends AfferentCommand {
    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the count only.")
    private boolean quiet;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "Keep there how far it got; stopped and started again with the same inputs it goes on from there.")
    private Path checkpoint;

    @Option(names = "--rate", paramLabel = "N", description = "At most so many deliveries a second.")
    private Double rate;

    @Option(
            names = "--dry-run",
            description =
                    "Read everything, count what would be published and what could not be, and publish nothing. Needs no cluster.")
    private boolean dryRun;

    @Override
    List<Setting<?>> shown() {
        return List.of(Settings.BOOTSTRAP_SERVERS, Settings.REGISTRY_URL, Settings.MAX_PAYLOAD);
    }

    @Override
    int run(Config config) throws IOException {
        Publishing.Options options = new Publishing.Options(inputs.paths(), inputs.clock(), checkpoint, rate);
        if (dryRun) {
            return new DryRun(this::say).count(config, options, out());
        }
        try (Cluster cluster = Cluster.configured(config)) {
            cluster.requireTopics();
            try (WireSerdes serdes = cluster.serdes();
                    RawPublisher publisher = RawPublisher.connect(
                            cluster.client(PassThrough.PRODUCER),
                            serdes.value(RawArticle.class).serializer(),
                            Topics.RAW,
                            config.get(Settings.MAX_PAYLOAD),
                            Clock.systemUTC())) {
                return new Publishing(options, publisher, this::say, this::print).run(config);
            }
        } finally {
            out().flush();
        }
    }

    private void print(Published published) {
        if (!quiet) {
            out().println(published.raw() + "\t" + published.id());
        }
    }
}
