package org.afferent.inspect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Which deliveries a ledger is about. All times are those of the records: fetchedAt, or, for a record that cannot be read, the record's timestamp.
 *
 * @param until deliveries fetched after this are left out; {@code null} for no end
 * @param publisher whether a publisher is looked at
 * @param from first day (UTC) that is looked at; {@code null} for no beginning
 * @param to last day
 */
public record LedgerScope(Instant until, Predicate<String> publisher, LocalDate from, LocalDate to) {
    /** Everything. */
    public static final LedgerScope ALL = new LedgerScope(null, publisher -> true, null, null);

    boolean holds(String name, LocalDate day, Instant fetchedAt) {
        return (until == null || !fetchedAt.isAfter(until))
                && (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to))
                && publisher.test(name);
    }
}
