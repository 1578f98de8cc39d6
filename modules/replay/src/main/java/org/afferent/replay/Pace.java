package org.afferent.replay;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How many raw records a replay may take in a second, so that the live generation keeps its latency: half of what it takes when the live one is late, raised by a fifth while
 * that is not and the replay takes them (as TCP shares a line). For several threads.
 */
public final class Pace {
    /** However far the live one is behind, a replay ends some day. */
    static final double SLOWEST = 10;

    /** So many undecided records are in flight on a healthy live generation at any time. */
    private static final long IN_FLIGHT = 20;
    /** A longer sleep would cost the group's membership or the transaction. */
    private static final long LONGEST_SLEEP_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** What the last call weighs in the average of what is taken. */
    private static final double RECENT = 0.3;

    private final double fastest;
    private double rate;
    private long taken;
    private double takenPerSecond;
    private boolean cut;
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

    /** From now on as slowly as can be: there is a live generation whose latency is to be kept. */
    synchronized void slow() {
        rate = SLOWEST;
    }

    /** Whether it cannot be slower. */
    synchronized boolean isSlowest() {
        return !lifted && rate <= SLOWEST;
    }

    /** More than a second's input behind is too much. */
    static boolean isBehind(long undecided, double inputPerSecond) {
        return undecided > IN_FLIGHT && undecided > inputPerSecond;
    }

    /**
     * What was seen of the live generation.
     *
     * @param late whether it was
     * @param seconds since the last call
     */
    synchronized void adapt(boolean late, double seconds) {
        // Records come by the handful: what was taken in one second says little.
        takenPerSecond += (taken / seconds - takenPerSecond) * RECENT;
        taken = 0;
        // What is late right after a cut came before it.
        if (!(late && cut)) {
            rate = next(rate, fastest, late, takenPerSecond);
        }
        cut = late && !cut;
    }

    static double next(double rate, double fastest, boolean late, double takenPerSecond) {
        if (late) {
            return Math.max(SLOWEST, Math.min(rate, takenPerSecond) / 2);
        }
        return rate > 2 * takenPerSecond ? rate : Math.min(fastest, rate * 1.2 + 2);
    }

    /**
     * Called with records in hand: returns when they may be processed, or after two seconds. What is left of the wait then is forgiven: owed, it would hold the replay back long after
     * its rate has risen.
     */
    void spend(int records) {
        long wait;
        synchronized (this) {
            if (lifted || records == 0) {
                return;
            }
            taken += records;
            long now = System.nanoTime();
            long due = Math.max(now, nextAt) + (long) (records / rate * TimeUnit.SECONDS.toNanos(1));
            nextAt = Math.min(due, now + LONGEST_SLEEP_NANOS);
            wait = nextAt - now;
        }
        LockSupport.parkNanos(wait);
    }
}
