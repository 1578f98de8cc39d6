package org.afferent.systemtests;

import java.time.Duration;

/**
 * How long the soak is.
 *
 * @param history deliveries on news.raw before the feeds begin, so that a replay has something to do
 * @param warmUp from the first feed's answer to the first measurement
 * @param calm measured without a replay
 * @param replay measured with a replay beside, unless it has caught up before
 * @param afterKill how long each new process is left alone
 */
record SoakPlan(int history, Duration warmUp, Duration calm, Duration replay, Duration afterKill) {
    static final boolean LONG = "long".equals(System.getProperty("afferent.soak"));

    private static final SoakPlan THREE_MINUTES = new SoakPlan(
            1_500, Duration.ofSeconds(25), Duration.ofSeconds(35), Duration.ofSeconds(40), Duration.ofSeconds(5));
    private static final SoakPlan THIRTY_MINUTES = new SoakPlan(
            12_000, Duration.ofMinutes(2), Duration.ofMinutes(8), Duration.ofMinutes(10), Duration.ofMinutes(3));

    static SoakPlan chosen() {
        return LONG ? THIRTY_MINUTES : THREE_MINUTES;
    }

    /** Every text that can be wanted: the history, and what the feeds show at 10 items a second, with an hour to spare. */
    int texts() {
        Duration feeding = warmUp.plus(calm).plus(replay).plus(afterKill.multipliedBy(2));
        return history + (int) feeding.plusMinutes(LONG ? 30 : 10).toSeconds() * 10;
    }
}
