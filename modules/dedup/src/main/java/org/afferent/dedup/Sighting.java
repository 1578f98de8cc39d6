package org.afferent.dedup;

import java.util.Comparator;
import org.afferent.model.Coordinates;

/**
 * One time that a state of an article was seen.
 *
 * @param fetchedAt millis since the epoch
 * @param raw the delivery
 * @param id the producer's id of the delivery
 */
public record Sighting(long fetchedAt, Coordinates raw, String id) {
    static final Comparator<Sighting> ORDER =
            Comparator.comparingLong(Sighting::fetchedAt).thenComparing(Sighting::raw);

    Sighting earlier(Sighting other) {
        return ORDER.compare(this, other) <= 0 ? this : other;
    }

    Sighting later(Sighting other) {
        return ORDER.compare(this, other) >= 0 ? this : other;
    }
}
