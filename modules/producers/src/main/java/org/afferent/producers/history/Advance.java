package org.afferent.producers.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a publication has come, by bytes of its inputs.
 *
 * @param bytes read, of {@code total}
 * @param deliveries so far
 * @param skipped bytes that were behind it when it started, which cost no time worth counting
 */
public record Advance(long bytes, long total, long deliveries, long skipped, Instant began, Instant now) {
    private static final int PERCENT = 100;

    /** When it ends, if it goes on so; empty as long as there is nothing to reckon from. */
    public Optional<Duration> left() {
        long passed = Duration.between(began, now).toMillis();
        long read = bytes - skipped;
        return passed < Duration.ofSeconds(1).toMillis() || read <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) ((double) passed * (total - bytes) / read)));
    }

    /** One line for people. */
    public String line() {
        long percent = total == 0 ? PERCENT : bytes * PERCENT / total;
        String end = left().map(span -> ", " + words(span) + " left").orElse("");
        return String.format(Locale.ROOT, "%d %% (%,d deliveries)%s", percent, deliveries, end);
    }

    private static String words(Duration span) {
        return span.toHours() > 0
                ? span.toHours() + " h " + span.toMinutesPart() + " min"
                : span.toMinutes() > 0 ? span.toMinutes() + " min" : span.toSeconds() + " s";
    }
}
