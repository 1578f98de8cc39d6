package org.afferent.inspect;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows from counts, and sums of rows. */
final class LedgerRows {
    static final Comparator<LedgerRow> ORDER =
            Comparator.comparing(LedgerRow::publisher).thenComparing(LedgerRow::day);

    private LedgerRows() {}

    /**
     * A row.
     *
     * @param open in flight, residual
     */
    static LedgerRow of(
            String publisher, LocalDate day, long raw, Map<Outcome, Long> outcomes, long deadLetters, long[] open) {
        Map<String, Long> verdicts = new HashMap<>();
        Map<String, Long> reasons = new HashMap<>();
        outcomes.forEach((outcome, count) -> {
            verdicts.merge(outcome.verdict(), count, Long::sum);
            if (outcome.reason() != null) {
                reasons.merge(outcome.reason(), count, Long::sum);
            }
        });
        return new LedgerRow(publisher, day, raw, verdicts, reasons, deadLetters, open[0], open[1]);
    }

    static LedgerRow sum(List<LedgerRow> rows) {
        Map<String, Long> verdicts = new HashMap<>();
        Map<String, Long> reasons = new HashMap<>();
        long[] counts = new long[4];
        for (LedgerRow row : rows) {
            row.verdicts().forEach((verdict, count) -> verdicts.merge(verdict, count, Long::sum));
            row.reasons().forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
            counts[0] += row.raw();
            counts[1] += row.deadLetters();
            counts[2] += row.inFlight();
            counts[3] += row.residual();
        }
        return new LedgerRow("all", null, counts[0], verdicts, reasons, counts[1], counts[2], counts[3]);
    }
}
