package org.afferent.producers.push;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.afferent.model.Delivery;
import org.afferent.producers.Publication;
import org.afferent.producers.feed.FeedConfig;
import org.afferent.producers.feed.PushedFeed;

/** The subscriber's side of WebSub (W3C Recommendation, 5.3 and 7): answers a hub's question whether we meant it, and takes what it sends when its signature is right. */
public final class WebSubCallback {
    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private final Map<String, FeedConfig> feeds;
    private final Subscriptions subscriptions;
    private final RawAcks acks;
    private final int most;
    private final Clock clock;
    private final Consumer<String> notes;

    /**
     * @param feeds by id
     * @param most bytes of a body
     * @param notes lines for people
     */
    public WebSubCallback(
            Map<String, FeedConfig> feeds,
            Subscriptions subscriptions,
            RawAcks acks,
            int most,
            Clock clock,
            Consumer<String> notes) {
        this.feeds = Map.copyOf(feeds);
        this.subscriptions = subscriptions;
        this.acks = acks;
        this.most = most;
        this.clock = clock;
        this.notes = notes;
    }

    Reply verify(String feed, Map<String, String> query) throws RefusedException {
        String mode = query.getOrDefault("hub.mode", "");
        String topic = query.getOrDefault("hub.topic", "");
        if (mode.equals("denied")) {
            subscriptions.denied(feed, topic);
            notes.accept(feed + ": the hub refused the subscription: "
                    + query.getOrDefault("hub.reason", "no reason given"));
            return Reply.text(200, "text/plain", "");
        }
        String challenge = query.getOrDefault("hub.challenge", "");
        long lease = lease(query.getOrDefault("hub.lease_seconds", ""));
        if (!mode.equals("subscribe") || challenge.isEmpty() || !subscriptions.confirm(feed, topic, lease)) {
            throw new RefusedException(404, "Not Found", "no such subscription was asked for");
        }
        notes.accept(feed + ": subscribed at its hub");
        return Reply.text(200, "text/plain", challenge);
    }

    Reply take(String feed, Call call) throws RefusedException {
        FeedConfig config = feeds.get(feed);
        if (config == null || !subscriptions.isKnown(feed)) {
            throw new RefusedException(410, "Gone", "there is no such subscription"); // hubs end it then
        }
        byte[] body = body(call);
        if (!isSigned(call.header("x-hub-signature").orElse(""), subscriptions.secret(feed), body)) {
            notes.accept(feed + ": what came from its hub is not signed with our secret; left");
            return Reply.text(202, "text/plain", ""); // section 8: acknowledged, and ignored
        }
        Optional<List<Delivery>> deliveries =
                PushedFeed.deliveries(config, body, call.header("content-type").orElse(null), clock.instant());
        if (deliveries.isEmpty()) {
            notes.accept(feed + ": what came from its hub is no feed; left");
            return Reply.text(202, "text/plain", "");
        }
        List<Publication> outcomes = acks.publish(deliveries.get());
        if (outcomes.stream().anyMatch(Publication.Refused.class::isInstance)) {
            throw new RefusedException(503, "Service Unavailable", "the broker did not take it; send it again");
        }
        notes.accept(feed + ": " + outcomes.size() + " items from its hub");
        return Reply.text(202, "text/plain", "");
    }

    private byte[] body(Call call) throws RefusedException {
        try {
            byte[] body = call.body().readNBytes(most + 1);
            if (body.length > most) {
                throw new RefusedException(413, "Content Too Large", "more than " + most + " bytes");
            }
            return body;
        } catch (IOException broken) {
            throw new RefusedException(400, "Bad Request", "the body cannot be read: " + broken.getMessage());
        }
    }

    static boolean isSigned(String header, String secret, byte[] body) {
        int equals = header.indexOf('=');
        String algorithm =
                equals < 0 ? null : METHODS.get(header.substring(0, equals).toLowerCase(Locale.ROOT));
        if (algorithm == null) {
            return false;
        }
        String own = hmac(algorithm, secret, body);
        return MessageDigest.isEqual(
                own.getBytes(StandardCharsets.US_ASCII),
                header.substring(equals + 1).strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }

    static String hmac(String algorithm, String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + algorithm, missing);
        }
    }

    private static long lease(String seconds) {
        return seconds.matches("\\d{1,9}") ? Long.parseLong(seconds) : 0;
    }
}
