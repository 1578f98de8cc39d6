package org.afferent.producers.push;

import java.time.Duration;
import java.time.Instant;

/** So many deliveries a minute, saved up for a minute. Safe for several threads. */
final class Quota {
    private static final double MINUTE = Duration.ofMinutes(1).toMillis();

    private final int perMinute;
    private double left;
    private Instant last;

    Quota(int perMinute, Instant now) {
        this.perMinute = perMinute;
        this.left = perMinute;
        this.last = now;
    }

    /** Takes {@code count}; zero when there were as many, else how long to wait, and nothing is taken. */
    synchronized Duration take(int count, Instant now) {
        long passed = Math.max(0, Duration.between(last, now).toMillis());
        left = Math.min(perMinute, left + perMinute * passed / MINUTE);
        last = now;
        // A request larger than the whole quota passes when the quota is full; it leaves a debt.
        double needed = Math.min(count, perMinute);
        if (left >= needed) {
            left -= count;
            return Duration.ZERO;
        }
        return Duration.ofMillis((long) Math.ceil((needed - left) / perMinute * MINUTE));
    }
}
