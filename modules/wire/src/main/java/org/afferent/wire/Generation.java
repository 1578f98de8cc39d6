package org.afferent.wire;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.afferent.model.Coordinates;

/**
 * The curate application over news.raw with topics of its own.
 *
 * @param name lower-case letters, digits and hyphens; {@link #LIVE_NAME} for the one whose topics have no prefix
 * @param topicPrefix what its topics' names begin with, the dot included; empty for live
 * @param applicationId its Kafka Streams application
 * @param versions of what it decides by
 * @param status how far it is
 * @param startedAt by the clock of who started it, or {@code null} when not known
 * @param startedAtPositions the ends of news.raw at that moment: where it has caught up; empty for live
 * @param scope which deliveries take part
 */
public record Generation(
        String name,
        String topicPrefix,
        String applicationId,
        Versions versions,
        Status status,
        Instant startedAt,
        List<Coordinates> startedAtPositions,
        Scope scope) {
    // First: LIVE below is checked by it.
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** The name of the generation that is there without any replay. */
    public static final String LIVE_NAME = "live";

    /** What readers follow as long as nothing was promoted. */
    public static final Generation LIVE = live("afferent-curate");

    public Generation {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("generation " + name
                    + " is not a name; take lower-case letters, digits and hyphens, at most 63, like g2");
        }
        startedAtPositions = List.copyOf(startedAtPositions);
    }

    /**
     * What it decides by; a text is empty when it is not known.
     *
     * @param inputsDigest SHA-256 of vocabulary and policy as they were read, lower-case hex
     */
    public record Versions(String rules, String vocabulary, String policy, String inputsDigest) {
        public static final Versions UNKNOWN = new Versions("", "", "", "");
    }

    /** The deliveries that take part, fetched from, fetched before, and of which publisher; {@code null} for no such bound. */
    public record Scope(Instant from, Instant to, String publisher) {
        public static final Scope ALL = new Scope(null, null, null);

        /**
         * Whether a delivery takes part: decided by the delivery alone, so that it is the same whenever and wherever it is asked.
         *
         * @param publisher as the delivery names it, upper and lower case being the same; may be {@code null}
         */
        public boolean holds(Instant fetchedAt, String publisher) {
            return (from == null || !fetchedAt.isBefore(from))
                    && (to == null || fetchedAt.isBefore(to))
                    && (this.publisher == null || (publisher != null && same(this.publisher, publisher)));
        }

        private static boolean same(String one, String other) {
            return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
        }
    }

    /** How far a generation is. Whether it is promoted is not its own affair: {@link Generations#promoted()}. */
    public enum Status {
        /** Not yet where it started from. */
        REPLAYING,
        /** It has been there, and follows news.raw. */
        CAUGHT_UP,
        /** Its topics are being deleted. */
        DISCARDING
    }

    /** The generation whose topics have no prefix, run as this application. */
    public static Generation live(String applicationId) {
        return new Generation(
                LIVE_NAME, "", applicationId, Versions.UNKNOWN, Status.CAUGHT_UP, null, List.of(), Scope.ALL);
    }

    public boolean isLive() {
        return topicPrefix.isEmpty();
    }

    /** The name that one of its topics has: {@code topic} itself where generations share it. */
    public String topic(String topic) {
        return topics().own(topic);
    }

    /** Its topics, and those that it shares with others. */
    public Topics topics() {
        return Topics.declared().generation(topicPrefix);
    }

    /** How far it is, as people say it. */
    public String statusText() {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The same, further on. */
    public Generation as(Status now) {
        return new Generation(name, topicPrefix, applicationId, versions, now, startedAt, startedAtPositions, scope);
    }
}
