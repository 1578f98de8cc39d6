package org.afferent.inspect;

import java.util.List;
import org.afferent.model.Coordinates;

/**
 * The ledger at one moment.
 *
 * @param rows by publisher, then day
 * @param total over all rows
 * @param redriven records on news.raw that were dead letters and were redriven; they are in no row, the records in their place are
 * @param residual the first {@link #NAMED} deliveries that were taken in and not decided
 * @param decidedTwice the first {@link #NAMED} deliveries with more than one decision or dead letter
 * @param twice how many those are
 * @param inFlight the first {@link #NAMED} that are in flight
 * @param standstill whether the application did not move while there was something to be done
 */
public record LedgerReport(
        List<LedgerRow> rows,
        LedgerRow total,
        long redriven,
        List<Coordinates> residual,
        List<Coordinates> decidedTwice,
        long twice,
        List<Coordinates> inFlight,
        boolean standstill) {
    /** How many coordinates a list names at most. */
    public static final int NAMED = 1_000;

    /** Whether nothing is lost and nothing decided twice. */
    public boolean balances() {
        return total.residual() == 0 && twice == 0;
    }
}
