package org.afferent.model;

import java.util.Comparator;

/** Where a record lies on Kafka; for a record on news.raw it is the identity of the delivery. */
public record Coordinates(String topic, int partition, long offset) implements Comparable<Coordinates> {
    private static final Comparator<Coordinates> ORDER = Comparator.comparing(Coordinates::topic)
            .thenComparingInt(Coordinates::partition)
            .thenComparingLong(Coordinates::offset);

    @Override
    public int compareTo(Coordinates other) {
        return ORDER.compare(this, other);
    }

    /** {@code topic-partition@offset}, as the ledger and the commands print it. */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
