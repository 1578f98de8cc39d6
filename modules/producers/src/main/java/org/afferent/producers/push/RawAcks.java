package org.afferent.producers.push;

import java.util.List;
import org.afferent.model.Delivery;
import org.afferent.producers.Publication;

/** Publishes and waits for the broker's word on every delivery. */
@FunctionalInterface
public interface RawAcks {
    /** The outcome of each, in order. */
    List<Publication> publish(List<Delivery> deliveries);
}
