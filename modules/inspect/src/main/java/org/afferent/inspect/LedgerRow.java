package org.afferent.inspect;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One publisher's day. The equation: {@code raw = sum of verdicts + deadLetters + inFlight + residual}.
 *
 * @param publisher as the producers named it
 * @param day of fetchedAt, in UTC; {@code null} in a sum over days
 * @param raw deliveries on news.raw; one that was redriven counts once, where it lies now
 * @param verdicts decisions by verdict, only those there are, REJECTED among them
 * @param reasons REJECTED by reason
 * @param deadLetters could not be processed, and were not redriven
 * @param inFlight not taken in yet, or on their way through the application
 * @param residual taken in, and neither decided nor dead letters: 0 unless there is a bug
 */
public record LedgerRow(
        String publisher,
        LocalDate day,
        long raw,
        Map<String, Long> verdicts,
        Map<String, Long> reasons,
        long deadLetters,
        long inFlight,
        long residual) {
    public LedgerRow {
        verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    }

    /** How many have one verdict. */
    public long verdict(String name) {
        return verdicts.getOrDefault(name, 0L);
    }

    /** What {@code raw} should be by the other columns; differs never, and tests hold that. */
    long accounted() {
        return verdicts.values().stream().mapToLong(Long::longValue).sum() + deadLetters + inFlight + residual;
    }
}
