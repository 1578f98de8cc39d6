package org.afferent.systemtests;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another process does. */
final class Waiting {
    private static final Duration GLANCE = Duration.ofMillis(100);

    private Waiting() {}

    static void until(String what, Duration most, Callable<Boolean> holds) throws Exception {
        long deadline = System.nanoTime() + most.toNanos();
        while (!holds.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("after " + most + " still not so: " + what);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
