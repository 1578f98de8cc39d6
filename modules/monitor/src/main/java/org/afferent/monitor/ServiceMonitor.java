package org.afferent.monitor;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Health and metrics over HTTP for a service that is no Kafka Streams application: healthy while the cluster answers; what it counts, it says itself. */
public final class ServiceMonitor implements AutoCloseable {
    private static final int LOOK_EVERY_SECONDS = 5;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ProcessMetrics process = new ProcessMetrics();
    private final BrokerPing broker;
    private final BooleanSupplier ready;
    private final MonitorServer server;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "monitor-watch");
        thread.setDaemon(true);
        return thread;
    });

    private volatile Optional<String> problem = Optional.empty();

    private ServiceMonitor(Map<String, Object> admin, BooleanSupplier ready, InetSocketAddress address)
            throws IOException {
        this.broker = new BrokerPing(admin);
        this.ready = ready;
        process.bindTo(registry);
        try {
            server = MonitorServer.start(address, this::health, registry::scrape);
        } catch (IOException | RuntimeException taken) {
            broker.close();
            throw taken;
        }
    }

    /**
     * Starts to watch and to answer.
     *
     * @param admin settings of Kafka's admin client
     * @param ready whether the service takes part in the work
     * @param address where to listen; port 0 for any that is free
     * @throws IOException when it cannot listen there
     */
    public static ServiceMonitor start(Map<String, Object> admin, BooleanSupplier ready, InetSocketAddress address)
            throws IOException {
        ServiceMonitor monitor = new ServiceMonitor(admin, ready, address);
        monitor.gauge(
                "afferent.healthy",
                "1 when /healthz says so",
                () -> monitor.health().isHealthy() ? 1 : 0);
        monitor.gauge(
                "afferent.ready",
                "1 when /readyz says so",
                () -> monitor.health().isReady() ? 1 : 0);
        var unused = monitor.timer.scheduleWithFixedDelay(monitor::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        return monitor;
    }

    /** Counts something. {@code tags} are names and values in turns; for any thread. */
    public void count(String name, String description, double amount, String... tags) {
        Counter.builder(name)
                .description(description)
                .tags(tags)
                .register(registry)
                .increment(amount);
    }

    /** Shows a figure that is asked for when somebody looks. */
    public void gauge(String name, String description, Supplier<Number> figure, String... tags) {
        Gauge.builder(name, figure).description(description).tags(tags).register(registry);
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.address();
    }

    private Health health() {
        boolean takesPart = ready.getAsBoolean();
        return new Health(
                takesPart ? "RUNNING" : "STARTING", takesPart, problem.stream().toList());
    }

    private void look() {
        try {
            problem = broker.ask();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) { // the watch must go on
            problem = Optional.of("the watch failed: " + unexpected);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        server.close();
        broker.close();
        process.close();
        registry.close();
    }
}
