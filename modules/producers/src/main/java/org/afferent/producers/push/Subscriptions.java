package org.afferent.producers.push;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.afferent.producers.feed.FeedConfig;
import org.afferent.producers.feed.HubLinks;
import org.afferent.producers.web.Fetched;
import org.afferent.producers.web.WebClient;

/** Which feeds are subscribed to at their hubs, and when that has to be renewed. Safe for several threads. */
public final class Subscriptions {
    private static final Duration WANTED = Duration.ofDays(10);
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration WITHOUT_HUB = Duration.ofDays(1);

    private final WebClient web;
    private final URI callback;
    private final String master;
    private final Clock clock;
    private final Consumer<String> notes;
    private final Map<String, Subscription> known = new HashMap<>();

    /** What was asked for; {@code due} is when to ask (again). */
    private record Subscription(String topic, Instant due) {}

    /**
     * @param callback where hubs reach us, without a slash at the end: {@code https://news.example.org}
     * @param master secret from which each subscription's own is derived, so that none has to be kept
     * @param notes lines for people
     */
    public Subscriptions(WebClient web, URI callback, String master, Clock clock, Consumer<String> notes) {
        this.web = web;
        this.callback = callback;
        this.master = master;
        this.clock = clock;
        this.notes = notes;
    }

    /** Asks for every subscription that is new or runs out. */
    public void renew(Collection<FeedConfig> feeds) {
        for (FeedConfig feed : feeds) {
            Instant due;
            synchronized (this) {
                Subscription subscription = known.get(feed.id());
                due = subscription == null ? Instant.EPOCH : subscription.due();
            }
            if (!due.isAfter(clock.instant())) {
                subscribe(feed);
            }
        }
    }

    private void subscribe(FeedConfig feed) {
        HubLinks links = HubLinks.of(web.get(feed.url(), Map.of()), feed.url());
        if (links.hub() == null) {
            put(feed.id(), new Subscription(null, clock.instant().plus(WITHOUT_HUB)));
            return;
        }
        // Before the request: a hub may ask back before it answers.
        put(feed.id(), new Subscription(links.self().toString(), clock.instant().plus(AGAIN)));
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", "subscribe");
        form.put("hub.topic", links.self().toString());
        form.put("hub.callback", callback + "/websub/" + feed.id());
        form.put("hub.lease_seconds", String.valueOf(WANTED.toSeconds()));
        form.put("hub.secret", secret(feed.id()));
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Fetched fetched =
                web.post(links.hub(), "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
        if (!(fetched instanceof Fetched.Answer answer) || answer.status() / 100 != 2) {
            notes.accept(
                    feed.id() + ": its hub " + links.hub() + " did not take the subscription; asked again in an hour");
        }
    }

    /** The hub asks whether we meant it; true when we did. */
    synchronized boolean confirm(String feed, String topic, long leaseSeconds) {
        Subscription subscription = known.get(feed);
        if (subscription == null
                || subscription.topic() == null
                || !subscription.topic().equals(topic)) {
            return false;
        }
        Duration lease = leaseSeconds == 0 ? WANTED : Duration.ofSeconds(leaseSeconds);
        Duration renewal = lease.multipliedBy(4).dividedBy(5);
        known.put(
                feed,
                new Subscription(topic, clock.instant().plus(renewal.compareTo(SHORTEST) < 0 ? SHORTEST : renewal)));
        return true;
    }

    synchronized void denied(String feed, String topic) {
        Subscription subscription = known.get(feed);
        if (subscription != null && topic.equals(subscription.topic())) {
            known.put(feed, new Subscription(null, clock.instant().plus(WITHOUT_HUB)));
        }
    }

    synchronized boolean isKnown(String feed) {
        return known.containsKey(feed) && known.get(feed).topic() != null;
    }

    /** The secret of one subscription. */
    String secret(String feed) {
        return WebSubCallback.hmac("HmacSHA256", master, feed.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized void put(String feed, Subscription subscription) {
        known.put(feed, subscription);
    }
}
