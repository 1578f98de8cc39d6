package org.afferent.client;

import java.time.Instant;

/** Where a subscription begins that has no position yet. */
public sealed interface Start {
    /** All works that there are, then what comes. */
    static Start beginning() {
        return new Beginning();
    }

    /** What comes from now on; works that are there already are told of only when they change. */
    static Start now() {
        return new Now();
    }

    /**
     * From the first record on that a delivery of this time or later caused. The time of a record is {@code fetchedAt} of that delivery; a work that was changed again since shows only its last state.
     */
    static Start at(Instant time) {
        return new At(time);
    }

    /** See {@link #beginning()}. */
    record Beginning() implements Start {}

    /** See {@link #now()}. */
    record Now() implements Start {}

    /** See {@link #at(Instant)}. */
    record At(Instant time) implements Start {}
}
