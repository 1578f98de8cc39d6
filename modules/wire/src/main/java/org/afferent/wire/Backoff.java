package org.afferent.wire;

import java.time.Duration;

/** Waits between tries: each twice as long as the one before, up to a limit. */
final class Backoff {
    private final long longest;
    private long next;

    Backoff(Duration first, Duration longest) {
        this.next = first.toMillis();
        this.longest = longest.toMillis();
    }

    /** Waits; an interrupted thread does not wait and stays interrupted. */
    void pause() {
        try {
            Thread.sleep(next);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        next = Math.min(longest, Math.max(1, next) * 2);
    }
}
