package org.afferent.monitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.afferent.inspect.Access;
import org.afferent.inspect.ApplicationProgress;
import org.afferent.inspect.PipelineTopics;
import org.apache.kafka.common.KafkaException;

/** Looks at the broker, the lag and the size of the state every few seconds, on a thread of its own, so that whoever asks is answered at once. */
final class Watch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Monitored app;
    private final BrokerPing broker;
    private final ApplicationProgress progress;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "monitor-watch");
        thread.setDaemon(true);
        return thread;
    });

    private ScheduledFuture<?> looking;
    private volatile Optional<String> brokerProblem = Optional.empty();
    private volatile Map<String, Long> lag = Map.of();
    private volatile long stateBytes;

    Watch(Monitored app, Access access, PipelineTopics pipeline) {
        this.app = app;
        Map<String, Object> settings = BrokerPing.impatient(access.admin());
        this.broker = new BrokerPing(settings);
        this.progress = new ApplicationProgress(new Access(Map.of(), Map.of(), settings, access.serdes()), pipeline);
    }

    void start() {
        looking = timer.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    Health health() {
        return Health.of(app.streams().state(), app.failure().get(), brokerProblem);
    }

    /** Records before the application, by topic; as of the last time the broker answered. */
    Map<String, Long> lag() {
        return lag;
    }

    long stateBytes() {
        return stateBytes;
    }

    private void look() {
        try {
            brokerProblem = broker.ask();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        if (brokerProblem.isEmpty()) {
            try {
                lag = progress.lag();
            } catch (KafkaException later) {
                // The next look tells what is wrong with the broker.
            }
        }
        stateBytes = size(app.stateDirectory());
    }

    /** Stores come and go while this walks; what is gone counts nothing. */
    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(Watch::sizeOfFile).sum();
        } catch (IOException | UncheckedIOException movedAway) {
            return 0;
        }
    }

    private static long sizeOfFile(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        if (looking != null) {
            looking.cancel(true);
        }
        timer.shutdownNow();
        broker.close();
        progress.close();
    }
}
