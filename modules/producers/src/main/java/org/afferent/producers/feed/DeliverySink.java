package org.afferent.producers.feed;

import java.util.List;
import java.util.Optional;
import org.afferent.model.Delivery;

/** Takes deliveries and says whether they are safe. */
@FunctionalInterface
public interface DeliverySink {
    /**
     * Publishes, and waits until all replicas in sync have everything.
     *
     * @return why not everything is safe; empty when it is
     */
    Optional<String> publish(List<Delivery> deliveries);
}
