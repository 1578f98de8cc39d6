package org.afferent.monitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.afferent.inspect.Access;
import org.afferent.inspect.ApplicationProgress;
import org.afferent.inspect.PipelineTopics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Looks at the broker, the lag and the size of the state every few seconds, on a thread of its own, so that whoever asks is answered at once. */
final class Watch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Monitored app;
    private final String servers;
    private final Admin admin;
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
        Map<String, Object> settings = new HashMap<>(access.admin());
        settings.put("request.timeout.ms", (int) PATIENCE.toMillis());
        settings.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        this.servers = String.valueOf(settings.get("bootstrap.servers"));
        this.admin = Admin.create(settings);
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
        brokerProblem = askBroker();
        if (brokerProblem.isEmpty()) {
            try {
                lag = progress.lag();
            } catch (KafkaException later) {
                // The next look tells what is wrong with the broker.
            }
        }
        stateBytes = size(app.stateDirectory());
    }

    private Optional<String> askBroker() {
        try {
            boolean none = admin.describeCluster()
                    .nodes()
                    .get(PATIENCE.toMillis() + 500, TimeUnit.MILLISECONDS)
                    .isEmpty();
            return none ? Optional.of("the cluster " + servers + " has no broker") : Optional.empty();
        } catch (ExecutionException refused) {
            return Optional.of("the cluster " + servers + " does not answer: "
                    + refused.getCause().getMessage());
        } catch (TimeoutException silent) {
            return Optional.of("the cluster " + servers + " does not answer within " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return brokerProblem;
        }
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
        admin.close(Duration.ofSeconds(1));
        progress.close();
    }
}
