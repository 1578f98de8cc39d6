package org.afferent.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.afferent.news.RawArticle;
import org.afferent.producers.RawPublisher;
import org.afferent.producers.feed.FeedConfig;
import org.afferent.producers.feed.FeedsFile;
import org.afferent.producers.push.KafkaAcks;
import org.afferent.producers.push.PublisherKey;
import org.afferent.producers.push.PublishersFile;
import org.afferent.producers.push.RawAcks;
import org.afferent.producers.push.ReceiveLimits;
import org.afferent.producers.push.ReceiveServer;
import org.afferent.producers.push.Receiver;
import org.afferent.producers.push.Subscriptions;
import org.afferent.producers.push.WebSubCallback;
import org.afferent.producers.web.AddressRules;
import org.afferent.producers.web.WebClient;
import org.afferent.producers.web.WebLimits;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code afferent receive}. */
@Command(
        name = "receive",
        description = {
            "Takes deliveries over HTTP: publishers send POST /deliveries with a key, one or many, JSON or Avro, and get 202 with the coordinates once the broker has"
                    + " everything. GET /openapi.yaml describes it. With --feeds and --callback it also subscribes to the feeds' hubs (WebSub).",
            "It speaks plain HTTP; TLS is the business of the proxy before it."
        },
        footer = {
            "  afferent receive --new-key",
            "  afferent receive --publishers publishers.yaml --port 8088",
            "  afferent receive --publishers publishers.yaml --feeds feeds.yaml --callback https://news.example.org"
        })
final class ReceiveCommand extends AfferentCommand {
    private static final Duration KAFKA_PATIENCE = Duration.ofSeconds(20);
    private static final Duration SENDER_PATIENCE = Duration.ofSeconds(25);
    private static final ReceiveLimits LIMITS = new ReceiveLimits(64 << 20, 0, 32, Duration.ofSeconds(40));
    private static final long RENEWAL_SECONDS = 60;

    @Option(names = "--new-key", description = "Print a new key and the digest of it for the publishers file, and end.")
    private boolean newKey;

    @Option(names = "--publishers", paramLabel = "FILE", description = "Who may send; docs/ingest.md has its form.")
    private Path publishers;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Where to listen; ${DEFAULT-VALUE}.")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8088",
            description = "Where to listen; ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--feeds", paramLabel = "FILE", description = "The feeds file, for subscriptions at hubs.")
    private Path feeds;

    @Option(names = "--callback", paramLabel = "URL", description = "Where hubs reach this endpoint from outside.")
    private URI callback;

    @Override
    List<Setting<?>> shown() {
        return List.of(Settings.BOOTSTRAP_SERVERS, Settings.REGISTRY_URL, Settings.MAX_PAYLOAD, Settings.WEBSUB_SECRET);
    }

    @Override
    int run(Config config) throws Exception {
        if (newKey) {
            String key = PublishersFile.newKey();
            out().println("key:        " + key + "   (for the publisher; it is kept nowhere)");
            out().println("key-sha256: " + PublishersFile.digest(key) + "   (for the publishers file)");
            out().flush();
            return ExitCode.OK;
        }
        List<PublisherKey> keys = keys();
        Optional<FeedsFile> subscribed = subscribed(config);
        Logging.connections();
        StopSignal signal = new StopSignal();
        CountDownLatch stopped = new CountDownLatch(1);
        signal.stops(stopped::countDown);
        try (Cluster cluster = Cluster.configured(config)) {
            cluster.requireTopics();
            try (WireSerdes serdes = cluster.serdes();
                    RawPublisher publisher = publisher(config, cluster, serdes)) {
                serve(config, keys, subscribed, new KafkaAcks(publisher, SENDER_PATIENCE), stopped);
            }
            say("stopped");
            return ExitCode.OK;
        } finally {
            signal.heeded();
        }
    }

    private void serve(
            Config config, List<PublisherKey> keys, Optional<FeedsFile> feedsFile, RawAcks acks, CountDownLatch stopped)
            throws InterruptedException {
        Clock clock = Clock.systemUTC();
        ReceiveLimits limits =
                new ReceiveLimits(LIMITS.body(), config.get(Settings.MAX_PAYLOAD), LIMITS.atOnce(), LIMITS.idle());
        String agent = feedsFile.map(FeedsFile::userAgent).orElse("Afferent");
        AddressRules rules =
                new AddressRules(feedsFile.map(FeedsFile::allowedHosts).orElse(java.util.Set.of()));
        try (WebClient web = new WebClient(agent, WebLimits.USUAL, rules, InetAddress::getAllByName)) {
            List<FeedConfig> subscribed = feedsFile.map(FeedsFile::feeds).orElse(List.of());
            Subscriptions subscriptions = new Subscriptions(
                    web, callback, config.find(Settings.WEBSUB_SECRET).orElse(""), clock, this::say);
            Optional<WebSubCallback> websub = feedsFile.map(file -> new WebSubCallback(
                    subscribed.stream().collect(Collectors.toMap(FeedConfig::id, feed -> feed)),
                    subscriptions,
                    acks,
                    limits.body(),
                    clock,
                    this::say));
            try (ReceiveServer server =
                    new ReceiveServer(new Receiver(keys, acks, limits, websub, clock), host, port, limits)) {
                say("taking deliveries of " + keys.size() + " publishers at http://" + host + ":" + server.port()
                        + "/deliveries; Ctrl-C stops it");
                do {
                    subscriptions.renew(subscribed);
                } while (!stopped.await(RENEWAL_SECONDS, TimeUnit.SECONDS));
            }
        }
    }

    private RawPublisher publisher(Config config, Cluster cluster, WireSerdes serdes) {
        Map<String, Object> settings = cluster.client(PassThrough.PRODUCER);
        // A sender waits for the broker's word; two minutes, as Kafka would take, are too long for that.
        settings.putIfAbsent("delivery.timeout.ms", (int) KAFKA_PATIENCE.toMillis());
        settings.putIfAbsent("request.timeout.ms", (int) KAFKA_PATIENCE.toMillis() / 2);
        settings.putIfAbsent("max.block.ms", (int) KAFKA_PATIENCE.toMillis());
        return RawPublisher.connect(
                settings,
                serdes.value(RawArticle.class).serializer(),
                Topics.RAW,
                config.get(Settings.MAX_PAYLOAD),
                Clock.systemUTC());
    }

    private List<PublisherKey> keys() throws IOException {
        if (publishers == null) {
            throw new ConfigException(List.of("--publishers is missing: the file that says who may send"));
        }
        try {
            return PublishersFile.read(publishers);
        } catch (NoSuchFileException missing) {
            throw new ConfigException(List.of("--publishers: there is no file " + publishers));
        } catch (IllegalArgumentException mistakes) {
            throw new ConfigException(mistakes.getMessage().lines().toList());
        }
    }

    private Optional<FeedsFile> subscribed(Config config) throws IOException {
        if (feeds == null) {
            return Optional.empty();
        }
        if (callback == null || config.find(Settings.WEBSUB_SECRET).isEmpty()) {
            throw new ConfigException(List.of("--feeds needs --callback URL, where hubs reach this endpoint, and "
                    + Settings.WEBSUB_SECRET.variable() + ", from which the subscriptions' secrets are made"));
        }
        try {
            return Optional.of(FeedsFile.read(feeds));
        } catch (NoSuchFileException missing) {
            throw new ConfigException(List.of("--feeds: there is no file " + feeds));
        } catch (IllegalArgumentException mistakes) {
            throw new ConfigException(mistakes.getMessage().lines().toList());
        }
    }
}
