package org.afferent.producers;

import org.afferent.model.Coordinates;

/** What became of one delivery that was handed to Kafka. */
public sealed interface Publication {
    /** Where the delivery was read, as in {@link Reading#where()}. */
    String where();

    /** {@link org.afferent.model.Source#id()} of the delivery. */
    String id();

    /** All replicas in sync have it. */
    record Published(String where, String id, Coordinates raw) implements Publication {}

    /**
     * Kafka does not have it.
     *
     * @param why Kafka's reason
     */
    record Refused(String where, String id, String why) implements Publication {
        /** As it is printed. */
        public String message() {
            return where + ": " + id + " was not published: " + why;
        }
    }
}
