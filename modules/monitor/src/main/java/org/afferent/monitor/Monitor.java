package org.afferent.monitor;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.afferent.inspect.Access;
import org.afferent.inspect.PipelineTopics;

/** Watches one instance of the application and answers over HTTP. docs/operations.md has the metrics. */
public final class Monitor implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Monitored app;
    private final Watch watch;
    private final LedgerFollower follower;
    private final KafkaStreamsMetrics kafka;
    private final ProcessMetrics process = new ProcessMetrics();
    private final Set<String> lagTopics = new TreeSet<>();
    private final MonitorServer server;

    private Monitor(Monitored app, Access access, PipelineTopics pipeline, InetSocketAddress address)
            throws IOException {
        this.app = app;
        this.watch = new Watch(app, access, pipeline);
        this.follower = new LedgerFollower(access, pipeline, new LedgerMetrics(registry, Clock.systemUTC()));
        this.kafka = new KafkaStreamsMetrics(app.streams());
        try {
            this.server = MonitorServer.start(address, watch::health, this::scrape);
        } catch (IOException | RuntimeException taken) {
            watch.close();
            kafka.close();
            throw taken;
        }
    }

    /**
     * Starts to watch and to answer. The follower of the ledger waits for {@link #follow()}.
     *
     * @param address where to listen; port 0 for any that is free
     * @throws IOException when it cannot listen there
     */
    public static Monitor start(Monitored app, Access access, PipelineTopics pipeline, InetSocketAddress address)
            throws IOException {
        Monitor monitor = new Monitor(app, access, pipeline, address);
        monitor.bind();
        monitor.watch.start();
        return monitor;
    }

    /** Begins to keep the ledger; to be called before the application is started, so that nothing is missed. */
    public void follow() {
        follower.start();
    }

    private void bind() {
        Gauge.builder("afferent.healthy", watch, watching -> watching.health().isHealthy() ? 1 : 0)
                .description("1 when /healthz says so")
                .register(registry);
        Gauge.builder("afferent.ready", watch, watching -> watching.health().isReady() ? 1 : 0)
                .description("1 when /readyz says so")
                .register(registry);
        Gauge.builder("afferent.state.bytes", watch, Watch::stateBytes)
                .description("Size of state.dir on disk")
                .register(registry);
        FunctionCounter.builder("afferent.thread.failures", app, watched -> watched.threadFailures()
                        .getAsInt())
                .description("Stream threads that died")
                .register(registry);
        kafka.bindTo(registry);
        process.bindTo(registry);
    }

    private synchronized String scrape() {
        for (String topic : watch.lag().keySet()) {
            if (lagTopics.add(topic)) {
                registry.gauge("afferent.lag.records", Tags.of("topic", topic), watch, watching -> watching.lag()
                        .getOrDefault(topic, 0L));
            }
        }
        return registry.scrape();
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
        follower.close();
        watch.close();
        kafka.close();
        process.close();
        registry.close();
    }
}
