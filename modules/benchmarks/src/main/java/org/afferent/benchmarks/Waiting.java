package org.afferent.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until something is so. */
final class Waiting {
    private static final long EVERY = Duration.ofMillis(100).toNanos();
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private Waiting() {}

    /**
     * Looks ten times a second.
     *
     * @throws IllegalStateException naming what was waited for, after a quarter of an hour
     */
    static void until(String what, BooleanSupplier so) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited " + PATIENCE + " in vain: " + what);
            }
            LockSupport.parkNanos(EVERY);
        }
    }
}
