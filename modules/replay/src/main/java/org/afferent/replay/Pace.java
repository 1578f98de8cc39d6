package org.afferent.replay;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How many raw records a replay may take in a second, so that the live generation keeps its latency: halved while the live one falls behind, raised by a tenth while it
 * does not (as TCP shares a line). For several threads.
 */
public final class Pace {
    /** However far the live one is behind, a replay ends some day. */
    static final double SLOWEST = 10;

    /** So many undecided records are in flight on a healthy live generation at any time. */
    private static final long IN_FLIGHT = 20;
    /** A longer sleep would cost the group's membership or the transaction. */
    private static final long LONGEST_SLEEP_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final double fastest;
    private double rate;
    private boolean lifted;
    private long nextAt;

    /** {@code fastest} raw records a second at most, whatever the live generation does. */
    public Pace(double fastest) {
        this.fastest = Math.max(SLOWEST, fastest);
        this.rate = this.fastest / 4;
    }

    /** Raw records a second as of now; infinite once it is lifted. */
    public synchronized double rate() {
        return lifted ? Double.POSITIVE_INFINITY : rate;
    }

    /** From now on as fast as it goes: the replay has caught up. */
    public synchronized void lift() {
        lifted = true;
    }

    /**
     * What was seen of the live generation.
     *
     * @param behind raw records that it has not decided
     * @param inputPerSecond raw records that came in a second
     */
    public synchronized void adapt(long behind, double inputPerSecond) {
        rate = next(rate, fastest, behind, inputPerSecond);
    }

    /** More than a second's input behind is too much. */
    static double next(double rate, double fastest, long behind, double inputPerSecond) {
        boolean late = behind > IN_FLIGHT && behind > inputPerSecond;
        return late ? Math.max(SLOWEST, rate / 2) : Math.min(fastest, rate * 1.1 + 1);
    }

    /** Called with records in hand: returns when they may be processed, or after two seconds; the rest of the wait is then owed by the next ones. */
    void spend(int records) {
        long wait;
        synchronized (this) {
            if (lifted || records == 0) {
                return;
            }
            long now = System.nanoTime();
            nextAt = Math.max(now, nextAt) + (long) (records / rate * TimeUnit.SECONDS.toNanos(1));
            wait = Math.min(LONGEST_SLEEP_NANOS, nextAt - now);
        }
        LockSupport.parkNanos(wait);
    }
}
