package org.afferent.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes letters and probes that are processed and committed, as Kafka Streams does with its own repartition topics; nobody reads them again. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    /** A property of the application, in millis. */
    static final String INTERVAL = "afferent.purge.interval.ms";

    private static final Duration EVERY = Duration.ofSeconds(60);

    private final Admin admin;
    private final Drain drain;
    private final GenerationTopics topics;
    private final long interval;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "curate-housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    private ScheduledFuture<?> purging;

    Housekeeping(Admin admin, Drain drain, GenerationTopics topics, Properties properties) {
        this.admin = admin;
        this.drain = drain;
        this.topics = topics;
        this.interval = Long.parseLong(String.valueOf(properties.getOrDefault(INTERVAL, EVERY.toMillis())));
    }

    void start() {
        purging = timer.scheduleWithFixedDelay(this::purge, interval, interval, TimeUnit.MILLISECONDS);
    }

    private void purge() {
        try {
            Map<TopicPartition, RecordsToDelete> done = new HashMap<>();
            drain.committed().forEach((partition, offset) -> {
                boolean internal = partition.topic().equals(topics.letters())
                        || partition.topic().equals(topics.probes());
                if (internal && offset > 0) {
                    done.put(partition, RecordsToDelete.beforeOffset(offset));
                }
            });
            admin.deleteRecords(done);
        } catch (KafkaException later) {
            LOG.debug("Purging internal topics has to wait: {}", later.getMessage());
        }
    }

    @Override
    public void close() {
        if (purging != null) {
            purging.cancel(true);
        }
        timer.shutdownNow();
    }
}
