package org.afferent.producers.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How often a feed has news: the last gaps between two of them. From it follow when to ask next and when silence is strange.
 *
 * @param gaps seconds, oldest first
 * @param lastNews when there was something new, or {@code null} before the first
 */
record Cadence(List<Long> gaps, Instant lastNews) {
    static final Cadence UNKNOWN = new Cadence(List.of(), null);

    private static final int REMEMBERED = 32;
    private static final int ENOUGH = 5;
    private static final Duration NEVER_STRANGE_BEFORE = Duration.ofDays(1);
    private static final int TIMES_USUAL = 4;
    private static final int TIMES_LONGEST = 2;

    Cadence {
        gaps = List.copyOf(gaps);
    }

    /** Learned from the dates of the items that a feed shows when it is first seen; dates of the future tell nothing. */
    static Cadence of(List<Instant> dates, Instant now) {
        TreeSet<Instant> past = new TreeSet<>(dates);
        past.tailSet(now, false).clear();
        Cadence cadence = UNKNOWN;
        for (Instant date : past) {
            cadence = cadence.news(date);
        }
        return cadence;
    }

    /** There was something new. */
    Cadence news(Instant at) {
        if (lastNews == null || !at.isAfter(lastNews)) {
            return new Cadence(gaps, lastNews == null ? at : lastNews);
        }
        List<Long> longer = new ArrayList<>(gaps);
        longer.add(Duration.between(lastNews, at).toSeconds());
        return new Cadence(longer.subList(Math.max(0, longer.size() - REMEMBERED), longer.size()), at);
    }

    /** Half the usual gap, and longer the longer there was nothing: between {@code atLeast} and {@code atMost}. */
    Duration interval(Duration atLeast, Duration atMost, Instant now) {
        Duration quiet = lastNews == null
                ? Duration.ZERO
                : Duration.between(lastNews, now).dividedBy(10);
        Duration wanted = gaps.size() < ENOUGH
                ? quiet
                : Stream.of(quiet, Duration.ofSeconds(quantile(0.5) / 2))
                        .max(Duration::compareTo)
                        .orElseThrow();
        return wanted.compareTo(atLeast) < 0 ? atLeast : wanted.compareTo(atMost) > 0 ? atMost : wanted;
    }

    /** Half of the gaps are shorter; empty when too few are known. */
    Optional<Duration> usualGap() {
        return gaps.size() < ENOUGH ? Optional.empty() : Optional.of(Duration.ofSeconds(quantile(0.5)));
    }

    /** Why the silence is strange, when it is: longer than four times nearly all gaps and twice the longest. */
    Optional<String> strangeSilence(Instant now) {
        if (gaps.size() < ENOUGH) {
            return Optional.empty();
        }
        Duration silence = Duration.between(lastNews, now);
        Duration usual = Duration.ofSeconds(quantile(0.9));
        Duration bound = Stream.of(
                        usual.multipliedBy(TIMES_USUAL),
                        Duration.ofSeconds(quantile(1)).multipliedBy(TIMES_LONGEST),
                        NEVER_STRANGE_BEFORE)
                .max(Duration::compareTo)
                .orElseThrow();
        return silence.compareTo(bound) <= 0
                ? Optional.empty()
                : Optional.of("no news for " + Spans.of(silence) + "; nine in ten of the last " + gaps.size()
                        + " came within " + Spans.of(usual));
    }

    private long quantile(double share) {
        List<Long> sorted = gaps.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
