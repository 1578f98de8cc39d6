package org.afferent.streams;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that dies is replaced a bounded number of times; after that the application stops and says why. */
final class FailureLimit implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLimit.class);
    private static final int REPLACEMENTS = 3;

    private final AtomicInteger count = new AtomicInteger();
    private final AtomicReference<Throwable> last = new AtomicReference<>();

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        last.set(root);
        if (count.incrementAndGet() <= REPLACEMENTS) {
            LOG.warn("A stream thread died and is replaced ({} of {}): {}", count.get(), REPLACEMENTS, root.toString());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.error("Stopping: {} stream threads have died, the last of {}", count.get(), root.toString());
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    Optional<Throwable> last() {
        return Optional.ofNullable(last.get());
    }
}
