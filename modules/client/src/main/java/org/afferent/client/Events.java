package org.afferent.client;

import java.util.List;

/**
 * What one call of {@link Subscription#poll} gives.
 *
 * @param events in the order of each partition; may be empty
 * @param position after these events: who keeps it together with what they made of the events, in one transaction, has everything exactly once
 * @param caughtUp whether there was nothing further at that moment
 */
public record Events(List<WorkEvent> events, Position position, boolean caughtUp) {
    public Events {
        events = List.copyOf(events);
    }
}
