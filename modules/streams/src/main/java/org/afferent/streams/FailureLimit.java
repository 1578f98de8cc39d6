package org.afferent.streams;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that dies is replaced a bounded number of times; after that the application stops and says why. A thread that dies because the cluster is away (Kafka Streams gives
 * up on it after {@code task.timeout.ms}, five minutes) is always replaced: a lost broker is waited for.
 */
final class FailureLimit implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLimit.class);
    private static final int REPLACEMENTS = 3;

    private final AtomicInteger all = new AtomicInteger();
    private final AtomicInteger counted = new AtomicInteger();
    private final AtomicReference<Throwable> last = new AtomicReference<>();

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        last.set(root);
        all.incrementAndGet();
        if (root instanceof TimeoutException || root instanceof DisconnectException) {
            LOG.warn("A stream thread died waiting for the cluster and is replaced: {}", root.toString());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        int count = counted.incrementAndGet();
        if (count <= REPLACEMENTS) {
            LOG.warn("A stream thread died and is replaced ({} of {}): {}", count, REPLACEMENTS, root.toString());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.error("Stopping: {} stream threads have died, the last of {}", count, root.toString());
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    Optional<Throwable> last() {
        return Optional.ofNullable(last.get());
    }

    int count() {
        return all.get();
    }
}
