package org.afferent.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.afferent.monitor.ServiceMonitor;
import org.afferent.news.RawArticle;
import org.afferent.producers.RawPublisher;
import org.afferent.producers.feed.FeedsFile;
import org.afferent.producers.feed.PollEvent;
import org.afferent.producers.feed.PollService;
import org.afferent.producers.feed.PublishingSink;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code afferent poll}. */
@Command(
        name = "poll",
        description = {
            "Polls feeds (RSS, Atom, RDF, JSON Feed, sitemaps) until it is told to stop, and publishes their items and pages to news.raw. What it knows it keeps in news.feeds:"
                    + " killed, it or another instance goes on where it was; several instances share the feeds. docs/ingest.md says how it behaves on the web.",
            "It answers /healthz, /readyz and /metrics (Prometheus) over HTTP; `afferent feeds` shows how the feeds stand.",
            "Without --bootstrap-servers there is nothing to publish to: `afferent demo --keep` starts a cluster to try with."
        },
        footer = {
            "  afferent poll --feeds feeds.yaml --bootstrap-servers broker:9092 --registry-url http://registry:8081",
            "  afferent poll --feeds feeds.yaml --once",
            "  afferent poll --feeds feeds.yaml --check"
        })
final class PollCommand extends AfferentCommand {
    /** Above Kafka's own delivery.timeout.ms of two minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            required = true,
            description = "The feeds file; feeds.example.yaml is one to start from.")
    private Path feeds;

    @Option(names = "--once", description = "Ask every feed once, fetch the pages of what is new, and end.")
    private boolean once;

    @Option(names = "--check", description = "Read the feeds file, say what is wrong with it, and end.")
    private boolean check;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say every poll and every page, not only what is notable.")
    private boolean verbose;

    private volatile PollMetrics metrics;
    private volatile PollService service;

    @Override
    List<Setting<?>> shown() {
        return List.of(
                Settings.BOOTSTRAP_SERVERS,
                Settings.REGISTRY_URL,
                Settings.POLL_GROUP,
                Settings.POLL_THREADS,
                Settings.MONITOR_ADDRESS,
                Settings.MONITOR_PORT,
                Settings.MAX_PAYLOAD);
    }

    @Override
    int run(Config config) throws Exception {
        FeedsFile file = file();
        if (check) {
            out().println(feeds + ": " + file.feeds().size() + " feeds; asks as " + file.userAgent());
            out().flush();
            return ExitCode.OK;
        }
        Logging.connections();
        StopSignal signal = new StopSignal();
        try (Cluster cluster = Cluster.configured(config)) {
            cluster.requireTopics();
            try (WireSerdes serdes = cluster.serdes();
                    RawPublisher publisher = RawPublisher.connect(
                            cluster.client(PassThrough.PRODUCER),
                            serdes.value(RawArticle.class).serializer(),
                            Topics.RAW,
                            config.get(Settings.MAX_PAYLOAD),
                            Clock.systemUTC());
                    ServiceMonitor monitor = Monitoring.start(config, cluster, this::isReady)) {
                metrics = new PollMetrics(monitor);
                try (PollService polling = service(config, cluster, file, publisher)) {
                    service = polling;
                    metrics.watch(polling);
                    signal.stops(polling::stop);
                    say("polling " + file.feeds().size() + " feeds as " + file.userAgent() + ", group "
                            + config.get(Settings.POLL_GROUP) + ", health and metrics at "
                            + Monitoring.url(monitor.address()) + (once ? "" : "; Ctrl-C stops it"));
                    polling.run(once);
                }
            }
            say("stopped");
            return ExitCode.OK;
        } finally {
            signal.heeded();
        }
    }

    private boolean isReady() {
        return service != null && service.isReady();
    }

    private PollService service(Config config, Cluster cluster, FeedsFile file, RawPublisher publisher) {
        return new PollService(
                file,
                new PollService.Share(
                        Topics.FEEDS,
                        Topics.declared().topic(Topics.FEEDS).partitions(),
                        config.get(Settings.POLL_GROUP),
                        cluster.client(PassThrough.CONSUMER),
                        cluster.client(PassThrough.PRODUCER)),
                new PublishingSink(publisher, PATIENCE),
                config.get(Settings.POLL_THREADS),
                Clock.systemUTC(),
                this::tell,
                this::say);
    }

    private void tell(PollEvent event) {
        metrics.count(event);
        boolean usual = (event instanceof PollEvent.Polled polled && !polled.isNotable())
                || (event instanceof PollEvent.PageDone page && page.published());
        if (verbose || !usual) {
            say(event.message());
        }
    }

    private FeedsFile file() throws IOException {
        try {
            return FeedsFile.read(feeds);
        } catch (NoSuchFileException missing) {
            throw new ConfigException(List.of("--feeds: there is no file " + feeds));
        } catch (IllegalArgumentException mistakes) {
            throw new ConfigException(mistakes.getMessage().lines().toList());
        }
    }
}
