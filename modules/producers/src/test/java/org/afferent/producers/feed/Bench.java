package org.afferent.producers.feed;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.afferent.model.Delivery;
import org.afferent.model.SourceKind;
import org.afferent.producers.feed.FeedConfig.Fetch;
import org.afferent.producers.web.AddressRules;
import org.afferent.producers.web.Robots;
import org.afferent.producers.web.WebClient;
import org.afferent.producers.web.WebLimits;
import org.afferent.testkit.MisbehavingServer;

/** A poller over a misbehaving server, with a clock that goes when it is told to. Every host is that server. */
final class Bench implements AutoCloseable {
    static final Instant START = Instant.parse("2018-06-25T06:00:00Z");
    private static final WebLimits LIMITS = new WebLimits(1_000_000, Duration.ofSeconds(5), Duration.ofSeconds(2), 5);

    final MisbehavingServer server = new MisbehavingServer();
    final List<Delivery> published = Collections.synchronizedList(new ArrayList<>());
    final List<PollEvent> events = Collections.synchronizedList(new ArrayList<>());
    final Map<String, byte[]> topic = Collections.synchronizedMap(new HashMap<>());
    final TestClock clock = new TestClock();
    private final WebClient web;
    private final List<FeedConfig> feeds = new ArrayList<>();
    String kafkaProblem;

    /** Goes when it is told to. */
    static final class TestClock extends Clock {
        private volatile Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    Bench() {
        Set<String> hosts = Set.of("one.example", "two.example", "three.example");
        web = new WebClient("Afferent/0.1 (+mailto:desk@example.org)", LIMITS, new AddressRules(hosts), host ->
                new InetAddress[] {InetAddress.getLoopbackAddress()});
    }

    Bench feed(String id, String host, String path, Fetch fetch) {
        feeds.add(new FeedConfig(
                id,
                java.net.URI.create(server.url(host, path)),
                "Example News",
                fetch,
                Duration.ofMinutes(15),
                Duration.ofDays(1),
                true,
                "ours"));
        return this;
    }

    /** A poller that has taken all feeds over from the topic. */
    Poller poller() {
        FeedsFile file = new FeedsFile("mailto:desk@example.org", Duration.ofSeconds(2), Set.of(), feeds);
        Poller poller = new Poller(file, web, this::publish, new MemoryStore(topic), clock, chance(), events::add);
        List<FeedState> states = new ArrayList<>();
        for (FeedConfig feed : feeds) {
            byte[] saved = topic.get(StateJson.feedKey(feed.id()));
            states.add(saved == null ? FeedState.fresh(feed.id(), clock.instant()) : StateJson.feed(saved));
        }
        List<Robots> robots = topic.entrySet().stream()
                .filter(entry -> !StateJson.isFeed(entry.getKey()))
                .map(entry -> StateJson.robots(entry.getValue()))
                .toList();
        poller.own(states, robots);
        return poller;
    }

    /** Does all that is due until {@code span} has gone by. */
    void pass(Poller poller, Duration span) throws InterruptedException {
        Instant end = clock.now.plus(span);
        while (true) {
            boolean worked = true;
            while (worked) {
                worked = poller.step();
            }
            Optional<Instant> next = poller.next();
            if (next.isEmpty() || next.get().isAfter(end)) {
                clock.now = end;
                return;
            }
            clock.now = next.get().isAfter(clock.now) ? next.get() : clock.now.plusMillis(1);
        }
    }

    /** The source ids without the items' keys, kind and address. */
    List<String> articles() {
        return published.stream()
                .map(delivery -> delivery.source().kind() + " " + path(delivery.url()))
                .toList();
    }

    List<Alert.Kind> raised() {
        return events.stream()
                .filter(PollEvent.Raised.class::isInstance)
                .map(event -> ((PollEvent.Raised) event).alert().kind())
                .toList();
    }

    List<Delivery> pages() {
        return published.stream()
                .filter(delivery -> delivery.source().kind() == SourceKind.PAGE)
                .toList();
    }

    /** RSS with an item for each line: {@code guid | link | title | date | text}. */
    String rss(String... items) {
        StringBuilder rss = new StringBuilder(
                "<rss version=\"2.0\"><channel><title>t</title><link>http://one.example/</link><description>d</description>");
        for (String item : items) {
            String[] parts = item.split("\\|", -1);
            rss.append("<item><guid isPermaLink=\"false\">")
                    .append(parts[0].strip())
                    .append("</guid><link>")
                    .append(server.url("one.example", parts[1].strip()))
                    .append("</link><title>")
                    .append(parts[2].strip())
                    .append("</title><pubDate>")
                    .append(parts[3].strip())
                    .append("</pubDate><description>")
                    .append(parts[4].strip())
                    .append("</description></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    private Optional<String> publish(List<Delivery> deliveries) {
        if (kafkaProblem != null) {
            return Optional.of(kafkaProblem);
        }
        published.addAll(deliveries);
        return Optional.empty();
    }

    private static String path(String url) {
        return url.replaceFirst("http://[^/]*", "");
    }

    private static RandomGenerator chance() {
        return new java.util.SplittableRandom(7);
    }

    @Override
    public void close() {
        web.close();
        server.close();
    }

    private record MemoryStore(Map<String, byte[]> topic) implements FeedStore {
        @Override
        public void save(FeedState state) {
            topic.put(StateJson.feedKey(state.feed()), StateJson.of(state));
        }

        @Override
        public void save(Robots robots) {
            topic.put(StateJson.robotsKey(robots.origin()), StateJson.of(robots));
        }
    }
}
