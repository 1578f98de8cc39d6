package org.afferent.producers.push;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.afferent.model.Delivery;
import org.afferent.producers.Publication;
import org.afferent.producers.Publication.Refused;
import org.afferent.producers.RawPublisher;

/** {@link RawAcks} of a publisher. */
public final class KafkaAcks implements RawAcks {
    private final RawPublisher publisher;
    private final Duration patience;

    /**
     * @param patience how long a sender is kept waiting; the producer's own limit should be shorter
     */
    public KafkaAcks(RawPublisher publisher, Duration patience) {
        this.publisher = publisher;
        this.patience = patience;
    }

    @Override
    public List<Publication> publish(List<Delivery> deliveries) {
        AtomicReferenceArray<Publication> outcomes = new AtomicReferenceArray<>(deliveries.size());
        CountDownLatch open = new CountDownLatch(deliveries.size());
        for (int i = 0; i < deliveries.size(); i++) {
            int place = i;
            publisher.publish("push", deliveries.get(i), outcome -> {
                outcomes.set(place, outcome);
                open.countDown();
            });
        }
        try {
            boolean unused = open.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Publication[] known = new Publication[deliveries.size()];
        for (int i = 0; i < known.length; i++) {
            Publication outcome = outcomes.get(i);
            known[i] = outcome != null
                    ? outcome
                    : new Refused("push", deliveries.get(i).source().id(), "no word from the broker in time");
        }
        return new ArrayList<>(Arrays.asList(known));
    }
}
