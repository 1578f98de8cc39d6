package org.afferent.wire;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What serdes speak through: while the registry is away or refuses, the record in hand waits, one line in the log says so, and it goes on when the registry is back. A
 * serde that threw instead would send good records to the dead letters, or end the stream, for a fault that is not theirs.
 */
final class PatientRegistry implements Registry {
    private static final Logger LOG = LoggerFactory.getLogger(PatientRegistry.class);
    private static final Duration REMINDER = Duration.ofSeconds(30);

    private final Registry registry;
    private final RegistryConfig config;

    PatientRegistry(Registry registry, RegistryConfig config) {
        this.registry = registry;
        this.config = config;
    }

    private <T> T patiently(Supplier<T> request) {
        Backoff backoff = new Backoff(config.retryWait(), config.retryMaxWait());
        long began = System.nanoTime();
        long reminded = Long.MIN_VALUE;
        while (true) {
            try {
                T answer = request.get();
                if (reminded != Long.MIN_VALUE) {
                    LOG.info(
                            "Schema registry {} is back after {} s; going on",
                            name(),
                            since(began).toSeconds());
                }
                return answer;
            } catch (RegistryException failure) {
                if (!failure.worthWaiting() || Thread.currentThread().isInterrupted() || isOver(began)) {
                    throw failure;
                }
                if (reminded == Long.MIN_VALUE || since(reminded).compareTo(REMINDER) >= 0) {
                    reminded = System.nanoTime();
                    LOG.warn("{}; waiting for it, nothing is lost", failure.getMessage());
                }
                backoff.pause();
            }
        }
    }

    private boolean isOver(long began) {
        return config.patience() != null && since(began).compareTo(config.patience()) >= 0;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    @Override
    public int register(String subject, Schema schema) {
        return patiently(() -> registry.register(subject, schema));
    }

    @Override
    public Optional<RegisteredSchema> find(String subject, Schema schema) {
        return patiently(() -> registry.find(subject, schema));
    }

    @Override
    public Schema byId(int id) {
        return patiently(() -> registry.byId(id));
    }

    @Override
    public Optional<RegisteredSchema> latest(String subject) {
        return patiently(() -> registry.latest(subject));
    }

    @Override
    public List<String> subjects() {
        return patiently(registry::subjects);
    }

    @Override
    public String compatibility(String subject) {
        return patiently(() -> registry.compatibility(subject));
    }

    @Override
    public void setCompatibility(String subject, String level) {
        patiently(() -> {
            registry.setCompatibility(subject, level);
            return level;
        });
    }

    @Override
    public String name() {
        return registry.name();
    }

    @Override
    public void close() {
        registry.close();
    }
}
