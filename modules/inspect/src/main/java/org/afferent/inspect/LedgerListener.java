package org.afferent.inspect;

import java.time.Instant;
import org.afferent.model.Coordinates;

/** Hears of what a {@link LedgerReader} reads, on the reader's thread. */
public interface LedgerListener {
    /** Somebody who does not listen. */
    LedgerListener NONE = new LedgerListener() {};

    /** A record on news.raw. */
    default void delivery(Coordinates raw, String publisher) {}

    /**
     * A decision on a delivery.
     *
     * @param fetchedAt of the delivery
     */
    default void decided(Coordinates raw, Outcome outcome, Instant fetchedAt) {}

    /** A dead letter. */
    default void deadLetter(Coordinates raw, String exception) {}

    /** A dead letter was redriven. */
    default void redriven(Coordinates raw) {}
}
