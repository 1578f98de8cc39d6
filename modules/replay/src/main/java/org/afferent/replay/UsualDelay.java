package org.afferent.replay;

import java.util.List;

/**
 * How long the live generation's decisions usually take, and whether they take longer now. Learned before the replay takes its first record, as it cannot be seen afterwards.
 */
final class UsualDelay {
    /** Fewer say nothing. */
    static final int ENOUGH = 5;

    /** By so much the mean may be above the usual: with it the slowest one in a hundred stay within one and a half times of theirs. */
    private static final double TOLERATED = 1.2;
    /** As exact as the looks are. */
    private static final double BLUR_MILLIS = 20;
    /** So many looks in a row at the slowest pace and still late: then it is not the replay that makes them late. */
    private static final int NOT_OURS = 30;

    private double usual = Double.NaN;
    private int lateAtSlowest;

    /** Before the replay. */
    void learn(List<Long> millis) {
        if (millis.size() >= ENOUGH) {
            usual = mean(millis);
        }
    }

    boolean isKnown() {
        return !Double.isNaN(usual);
    }

    /** Milliseconds; NaN when it is not known. */
    double usual() {
        return usual;
    }

    /**
     * Beside the replay.
     *
     * @param millis of the decisions since the last look
     * @param atSlowest whether the replay can hardly be the cause
     */
    boolean isLate(List<Long> millis, boolean atSlowest) {
        if (!isKnown() || millis.size() < ENOUGH) {
            return false;
        }
        double now = mean(millis);
        boolean late = now > usual * TOLERATED + BLUR_MILLIS;
        lateAtSlowest = late && atSlowest ? lateAtSlowest + 1 : 0;
        if (lateAtSlowest >= NOT_OURS) {
            usual = now;
            lateAtSlowest = 0;
        } else if (now < usual) {
            usual += (now - usual) / 10;
        }
        return late;
    }

    private static double mean(List<Long> millis) {
        return millis.stream().mapToLong(Long::longValue).average().orElseThrow();
    }
}
