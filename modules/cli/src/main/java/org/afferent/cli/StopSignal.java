package org.afferent.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns SIGINT and SIGTERM into an orderly end: what runs is asked to stop, and the process waits until it has. */
final class StopSignal {
    private static final long MOST_SECONDS = 60;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::heed, "stop-signal");
    private volatile Runnable stop = () -> {};

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What to ask to stop. */
    void stops(Runnable running) {
        stop = running;
    }

    private void heed() {
        stop.run();
        await();
        // A signal asked for this, so it is a success; without halt the JVM would report the signal.
        Runtime.getRuntime().halt(ExitCode.OK);
    }

    /** What was running has ended. */
    void heeded() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            return; // the hook is at it
        }
    }

    private void await() {
        try {
            boolean unused = ended.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
