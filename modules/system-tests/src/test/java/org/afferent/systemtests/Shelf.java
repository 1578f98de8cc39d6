package org.afferent.systemtests;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.afferent.client.Start;
import org.afferent.client.Subscription;
import org.afferent.client.WorkAdded;
import org.afferent.client.WorkChanged;
import org.afferent.client.WorkEvent;
import org.afferent.sinks.EventLine;

/** A service that subscribes with {@code modules/client} and keeps the works that it is told of. */
final class Shelf implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Subscription subscription;
    private final Map<String, String> works = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> running;
    private volatile boolean closed;
    private volatile RuntimeException failure;

    Shelf(TestCluster cluster) {
        subscription = Subscription.to(Map.of(
                        "bootstrap.servers", cluster.bootstrapServers(), "schema.registry.url", cluster.registryUrl()))
                .named("shelf")
                .from(Start.beginning())
                .open();
        running = CompletableFuture.runAsync(this::follow);
    }

    private void follow() {
        try (subscription) {
            while (!closed) {
                subscription.poll(POLL).events().forEach(this::take);
                subscription.commit();
            }
        } catch (RuntimeException failed) {
            failure = failed;
        }
    }

    private void take(WorkEvent event) {
        if (event instanceof WorkAdded added) {
            works.put(added.workId(), EventLine.json(added.work()));
        } else if (event instanceof WorkChanged changed) {
            works.put(changed.workId(), EventLine.json(changed.work()));
        } else {
            works.remove(event.workId());
        }
    }

    /** In plain JSON by workId. */
    Map<String, String> works() {
        if (failure != null) {
            throw new AssertionError("the subscriber failed", failure);
        }
        return new TreeMap<>(works);
    }

    @Override
    public void close() {
        closed = true;
        running.join();
    }
}
