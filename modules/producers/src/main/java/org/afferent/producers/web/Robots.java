package org.afferent.producers.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.afferent.producers.web.Fetched.Answer;

/**
 * The robots.txt of one origin (RFC 9309), as it was fetched.
 *
 * @param origin scheme, host and port
 * @param status of the answer; {@code 0} when there was none
 * @param text of the answer, cut at {@link #MOST}; without an answer, why there is none
 * @param fetchedAt it is asked for again a day later
 */
public record Robots(String origin, int status, String text, Instant fetchedAt) {
    /** RFC 9309, 2.5: at least 500 KiB are read. The state keeps as much, and no more. */
    private static final int MOST = 500 << 10;

    private static final Duration VALID = Duration.ofDays(1);
    private static final Duration VALID_WHEN_UNREACHABLE = Duration.ofMinutes(30);
    private static final Duration SLOWEST = Duration.ofMinutes(10);
    private static final List<String> NAME = List.of("afferent");

    /** Where the robots.txt of an address lies. */
    public static URI address(URI page) {
        return URI.create(origin(page) + "/robots.txt");
    }

    /** Scheme, host and port of an address. */
    public static String origin(URI page) {
        return page.getScheme().toLowerCase(Locale.ROOT) + "://"
                + page.getRawAuthority().toLowerCase(Locale.ROOT);
    }

    /** Takes down what asking for it gave. */
    public static Robots of(String origin, Fetched fetched, Instant now) {
        if (!(fetched instanceof Answer answer)) {
            String why = fetched instanceof Fetched.Refused refused ? refused.why() : ((Fetched.Failed) fetched).why();
            return new Robots(origin, 0, why, now);
        }
        byte[] body = answer.isFull() ? answer.body() : new byte[0];
        return new Robots(
                origin,
                answer.status(),
                new String(Arrays.copyOf(body, Math.min(MOST, body.length)), StandardCharsets.UTF_8),
                now);
    }

    /** Whether it is too old to go by. */
    public boolean isStale(Instant now) {
        boolean unreachable = status == 0 || HostGates.isOverload(status);
        return now.isAfter(fetchedAt.plus(unreachable ? VALID_WHEN_UNREACHABLE : VALID));
    }

    /** Why the address must not be asked; empty when it may be. */
    public Optional<String> objection(URI page) {
        if (rules().isAllowed(page.toString())) {
            return Optional.empty();
        }
        return Optional.of(
                status >= 200 && status < 300
                        ? "robots.txt of " + origin + " forbids " + page.getRawPath()
                        : "robots.txt of " + origin + " cannot be had ("
                                + (status == 0 ? text : "status " + status)
                                + "), which counts as forbidden (RFC 9309, 2.3.1.4)");
    }

    /** The pause between two requests that it asks for, if any; at most ten minutes. */
    public Optional<Duration> crawlDelay() {
        long delay = rules().getCrawlDelay();
        return delay <= 0 ? Optional.empty() : Optional.of(Duration.ofMillis(Math.min(delay, SLOWEST.toMillis())));
    }

    private BaseRobotRules rules() {
        // The parser's own bound would turn a long delay into "forbidden".
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        if (status >= 200 && status < 300) {
            return parser.parseContent(
                    origin + "/robots.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain", NAME);
        }
        // 401 and 403 too: "unavailable" means that anything may be asked (2.3.1.3).
        return parser.failedFetch(status >= 400 && status < 500 && status != 429 ? 404 : 503);
    }
}
