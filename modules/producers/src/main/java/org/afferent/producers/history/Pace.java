package org.afferent.producers.history;

import java.time.Duration;
import java.time.Instant;

/** So many a second, no more; what was not used is not saved up beyond a second. */
public final class Pace {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long gap;
    private Instant next;

    /**
     * @param perSecond above 0
     */
    public Pace(double perSecond, Instant now) {
        this.gap = (long) (SECOND / perSecond);
        this.next = now;
    }

    /** Takes the next place; how long to wait for it. */
    public Duration take(Instant now) {
        Instant earliest = now.minusNanos(SECOND);
        next = next.isBefore(earliest) ? earliest : next;
        Duration wait = Duration.between(now, next);
        next = next.plusNanos(gap);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
