package org.afferent.monitor;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.afferent.inspect.Access;
import org.afferent.inspect.LedgerReader;
import org.afferent.inspect.PipelineTopics;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the topics on a thread of its own and closes the books every few seconds. What disturbs it never disturbs the application. */
final class LedgerFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerFollower.class);
    private static final Duration BOOKS_EVERY = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Access access;
    private final PipelineTopics pipeline;
    private final LedgerMetrics metrics;
    private final Thread thread = new Thread(this::run, "monitor-ledger");
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile LedgerReader current;
    private volatile boolean closing;

    LedgerFollower(Access access, PipelineTopics pipeline, LedgerMetrics metrics) {
        this.access = access;
        this.pipeline = pipeline;
        this.metrics = metrics;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closing) {
            try (LedgerReader reader = LedgerReader.ofComing(access, pipeline, metrics)) {
                current = reader;
                follow(reader);
            } catch (WakeupException closed) {
                return;
            } catch (RuntimeException failed) {
                if (!closing) {
                    LOG.warn("The ledger's metrics begin anew: {}", failed.toString());
                    pause();
                }
            }
        }
    }

    private void follow(LedgerReader reader) {
        while (!closing) {
            try {
                metrics.closing();
                metrics.closed(reader.report(PATIENCE));
                long until = System.nanoTime() + BOOKS_EVERY.toNanos();
                while (!closing && System.nanoTime() < until) {
                    reader.follow(POLL);
                }
            } catch (WakeupException closed) {
                return;
            } catch (KafkaException later) {
                // The cluster is away or slow. The reader has taken nothing that it did not book, and goes on.
                LOG.debug("The books have to wait: {}", later.getMessage());
                pause();
            }
        }
    }

    private void pause() {
        try {
            if (ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                closing = true;
            }
        } catch (InterruptedException stopped) {
            closing = true;
        }
    }

    @Override
    public void close() {
        closing = true;
        ended.countDown();
        LedgerReader reader = current;
        if (reader != null) {
            reader.stop();
        }
        try {
            thread.join(2 * PATIENCE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
