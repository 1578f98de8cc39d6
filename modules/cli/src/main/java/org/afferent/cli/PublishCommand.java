package org.afferent.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.afferent.news.RawArticle;
import org.afferent.producers.Publication.Published;
import org.afferent.producers.Publication.Refused;
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
            "Publishes files and folders to news.raw of a cluster and prints the coordinates that each delivery got; `afferent stream` decides on them."
        },
        footer = {
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

    @Override
    List<Setting<?>> shown() {
        return List.of(Settings.BOOTSTRAP_SERVERS, Settings.REGISTRY_URL, Settings.MAX_PAYLOAD);
    }

    @Override
    int run(Config config) {
        LongAdder taken = new LongAdder();
        LongAdder refusals = new LongAdder();
        try (Cluster cluster = Cluster.configured(config)) {
            cluster.requireTopics();
            try (WireSerdes serdes = cluster.serdes();
                    RawPublisher publisher = RawPublisher.connect(
                            cluster.client(PassThrough.PRODUCER),
                            serdes.value(RawArticle.class).serializer(),
                            Topics.RAW,
                            config.get(Settings.MAX_PAYLOAD),
                            Clock.systemUTC())) {
                Inputs.Count count = inputs.read(
                        config,
                        this::say,
                        read -> publisher.publish(read.where(), read.delivery(), outcome -> {
                            if (outcome instanceof Published published) {
                                taken.increment();
                                print(published);
                            } else if (outcome instanceof Refused refused) {
                                refusals.increment();
                                say(refused.message());
                            }
                        }));
                publisher.flush();
                out().flush();
                say(count.sentence() + ", " + taken.sum() + " published");
                return refusals.sum() == 0 ? Outcome.ofReading(count, message -> {}) : ExitCode.FAILED;
            }
        }
    }

    private void print(Published published) {
        if (!quiet) {
            out().println(published.raw() + "\t" + published.id());
        }
    }
}
