package org.afferent.enrich;

import java.util.Comparator;
import java.util.List;
import org.afferent.model.Assertion;
import org.afferent.model.Direction;

/**
 * What one clause says of a mechanism.
 *
 * @param from token of the words that name it
 * @param to the token after
 */
record Reading(int from, int to, Status status, Direction direction) {
    /** Of the statuses of one mechanism the first that occurs speaks for all. */
    static final List<Assertion> ORDER =
            List.of(Assertion.ASSERTED, Assertion.HEDGED, Assertion.UNKNOWN, Assertion.HISTORICAL, Assertion.NEGATED);

    /** Within a sentence a doubt outweighs what the sentence takes for granted: a hedge is never made a fact. */
    private static final List<Assertion> IN_SENTENCE =
            List.of(Assertion.HEDGED, Assertion.ASSERTED, Assertion.UNKNOWN, Assertion.HISTORICAL, Assertion.NEGATED);

    private static final Comparator<Reading> BY_STATUS = Comparator.comparingInt(
            reading -> IN_SENTENCE.indexOf(reading.status().assertion()));
    private static final Comparator<Reading> BY_DIRECTION =
            Comparator.comparingInt(reading -> -telling(reading.direction()));

    /** The one of several in a sentence that speaks for it: first by status, then the one that says most of what happens. */
    static Reading speaking(List<Reading> readings) {
        return readings.stream().min(BY_STATUS.thenComparing(BY_DIRECTION)).orElseThrow();
    }

    private static int telling(Direction direction) {
        return switch (direction) {
            case NONE -> 0;
            case MODULATES -> 1;
            case TARGETS -> 2;
            case BLOCKS, ACTIVATES -> 3;
            default -> 4;
        };
    }
}
