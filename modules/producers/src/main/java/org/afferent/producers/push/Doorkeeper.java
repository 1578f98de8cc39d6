package org.afferent.producers.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows the keys, and how much each may send. */
final class Doorkeeper {
    private static final String BEARER = "bearer ";

    private final List<PublisherKey> keys;
    private final Map<String, Quota> quotas = new HashMap<>();
    private final Clock clock;

    Doorkeeper(List<PublisherKey> keys, Clock clock) {
        this.keys = List.copyOf(keys);
        this.clock = clock;
        keys.forEach(key -> quotas.put(key.keyDigest(), new Quota(key.perMinute(), clock.instant())));
    }

    PublisherKey publisher(Call call) throws RefusedException {
        String header = call.header("authorization").orElse("");
        boolean bearer = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        byte[] digest = PublishersFile.digest(
                        bearer ? header.substring(BEARER.length()).strip() : "")
                .getBytes(StandardCharsets.US_ASCII);
        PublisherKey found = null;
        for (PublisherKey key : keys) { // all of them, each in the same time
            if (MessageDigest.isEqual(digest, key.keyDigest().getBytes(StandardCharsets.US_ASCII))) {
                found = key;
            }
        }
        if (found == null || !bearer) {
            String detail = bearer ? "the key is not known here" : "send the key as Authorization: Bearer KEY";
            throw new RefusedException(Reply.problem(Problem.of(401, "Unauthorized", detail))
                    .with("WWW-Authenticate", "Bearer realm=\"afferent\""));
        }
        return found;
    }

    void count(PublisherKey key, int deliveries) throws RefusedException {
        Duration wait = quotas.get(key.keyDigest()).take(deliveries, clock.instant());
        if (!wait.isZero()) {
            throw new RefusedException(Reply.problem(Problem.of(
                            429,
                            "Too Many Requests",
                            key.publisher() + " may send " + key.perMinute() + " deliveries a minute"))
                    .with("Retry-After", String.valueOf(wait.toSeconds() + 1)));
        }
    }
}
