package org.afferent.producers.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.afferent.model.Delivery;
import org.afferent.producers.Publication.Refused;
import org.afferent.producers.RawPublisher;

/** Publishes to news.raw and waits for Kafka's word. */
public final class PublishingSink implements DeliverySink {
    private final RawPublisher publisher;
    private final Duration patience;

    /**
     * @param patience longer than the producer's own ({@code delivery.timeout.ms}): the outcome comes from there
     */
    public PublishingSink(RawPublisher publisher, Duration patience) {
        this.publisher = publisher;
        this.patience = patience;
    }

    @Override
    public Optional<String> publish(List<Delivery> deliveries) {
        CountDownLatch open = new CountDownLatch(deliveries.size());
        AtomicReference<String> problem = new AtomicReference<>();
        for (Delivery delivery : deliveries) {
            publisher.publish(delivery.source().id(), delivery, outcome -> {
                if (outcome instanceof Refused refused) {
                    problem.compareAndSet(null, refused.message());
                }
                open.countDown();
            });
        }
        try {
            if (!open.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of("no word from Kafka within " + patience.toSeconds() + " s");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("stopped before Kafka's word came");
        }
        return Optional.ofNullable(problem.get());
    }
}
