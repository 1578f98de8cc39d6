package org.afferent.inspect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.afferent.inspect.PartitionAccounts.Closed;
import org.afferent.model.Coordinates;

/** Conservation, counted. Records and outcomes come in any order between topics and partitions; the books do not depend on it. For one thread. */
final class Ledger {
    private static final int OUT_OF_SCOPE = 1;

    private final LedgerScope scope;
    private final List<RowAccount> rows = new ArrayList<>();
    private final Map<RowKey, Integer> rowNumbers = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<Outcome, Integer> outcomeNumbers = new HashMap<>();
    private final Map<Integer, PartitionAccounts> partitions = new HashMap<>();
    /** Few, and they may still be redriven: kept apart, with their rows. */
    private final Map<Coordinates, Integer> deadLetters = new HashMap<>();

    private final Set<Coordinates> redriven = new HashSet<>();
    private final List<Coordinates> decidedTwice = new ArrayList<>();
    private long twice;

    Ledger(LedgerScope scope) {
        this.scope = scope;
        rows.add(null); // PartitionAccounts.NO_ROW
        rows.add(new RowAccount(null)); // OUT_OF_SCOPE
        outcomes.add(null); // PartitionAccounts.OPEN
        number(Outcome.DEAD);
    }

    private record RowKey(String publisher, LocalDate day) {}

    private static final class RowAccount {
        private final RowKey key;
        private long raw;
        private final Map<Outcome, Long> outcomes = new HashMap<>();

        private RowAccount(RowKey key) {
            this.key = key;
        }
    }

    /** Where the accounts of a partition begin; to be called before anything else is said of it. */
    void open(int partition, long first) {
        partitions.put(partition, new PartitionAccounts(first));
    }

    /** A record on news.raw; those of one partition come in order. */
    void delivery(Coordinates raw, String publisher, Instant fetchedAt) {
        int row = row(publisher, fetchedAt);
        RowAccount account = rows.get(row);
        account.raw++;
        int outcome = partitions.get(raw.partition()).read(raw.offset(), row);
        if (outcome != PartitionAccounts.OPEN) {
            book(raw, row, outcomes.get(outcome));
        }
    }

    /** A decision or a dead letter. */
    void outcome(Coordinates raw, Outcome outcome) {
        PartitionAccounts accounts = partitions.get(raw.partition());
        if (accounts == null) {
            return; // of a partition that was added since
        }
        Closed closed = accounts.close(raw.offset(), number(outcome));
        if (closed.again()) {
            twice++;
            if (decidedTwice.size() < LedgerReport.NAMED) {
                decidedTwice.add(raw);
            }
        } else if (closed.row() != PartitionAccounts.NO_ROW) {
            book(raw, closed.row(), outcome);
        }
    }

    /** The mark that a dead letter was redriven. */
    void redriven(Coordinates raw) {
        redriven.add(raw);
    }

    private void book(Coordinates raw, int row, Outcome outcome) {
        if (outcome.equals(Outcome.DEAD)) {
            deadLetters.put(raw, row);
        } else {
            rows.get(row).outcomes.merge(outcome, 1L, Long::sum);
        }
    }

    private int row(String publisher, Instant fetchedAt) {
        LocalDate day = LocalDate.ofInstant(fetchedAt, ZoneOffset.UTC);
        if (!scope.holds(publisher, day, fetchedAt)) {
            return OUT_OF_SCOPE;
        }
        return rowNumbers.computeIfAbsent(new RowKey(publisher, day), key -> {
            rows.add(new RowAccount(key));
            return rows.size() - 1;
        });
    }

    private int number(Outcome outcome) {
        return outcomeNumbers.computeIfAbsent(outcome, one -> {
            outcomes.add(one);
            return outcomes.size() - 1;
        });
    }

    /** Whether a delivery that was taken in has no outcome. */
    boolean hasOpenBefore(Map<Integer, Long> takenIn, String topic) {
        return !residual(takenIn, topic).isEmpty();
    }

    private List<Coordinates> residual(Map<Integer, Long> takenIn, String topic) {
        List<Coordinates> open = new ArrayList<>();
        partitions.forEach((partition, accounts) -> accounts.eachOpen((offset, row) -> {
            if (row != OUT_OF_SCOPE && offset < takenIn.getOrDefault(partition, 0L)) {
                open.add(new Coordinates(topic, partition, offset));
            }
        }));
        return open;
    }

    /**
     * How it stands.
     *
     * @param takenIn by partition, as {@link ApplicationProgress#takenIn()}: what lies before and is open is residual, what lies beyond is in flight
     * @param standstill the application does not move: what is open is in flight, wherever it lies
     */
    LedgerReport report(Map<Integer, Long> takenIn, String topic, boolean standstill) {
        Map<Integer, long[]> open = new HashMap<>();
        List<Coordinates> residual = new ArrayList<>();
        List<Coordinates> inFlight = new ArrayList<>();
        partitions.forEach((partition, accounts) -> accounts.eachOpen((offset, row) -> {
            if (row == OUT_OF_SCOPE) {
                return;
            }
            boolean lost = !standstill && offset < takenIn.getOrDefault(partition, 0L);
            open.computeIfAbsent(row, r -> new long[2])[lost ? 1 : 0]++;
            List<Coordinates> named = lost ? residual : inFlight;
            if (named.size() < LedgerReport.NAMED) {
                named.add(new Coordinates(topic, partition, offset));
            }
        }));
        Map<Integer, long[]> dead = new HashMap<>();
        deadLetters.forEach(
                (raw, row) -> dead.computeIfAbsent(row, r -> new long[2])[redriven.contains(raw) ? 1 : 0]++);
        List<LedgerRow> written = new ArrayList<>();
        long redrivenHere = 0;
        for (int row = OUT_OF_SCOPE + 1; row < rows.size(); row++) {
            long[] letters = dead.getOrDefault(row, new long[2]);
            redrivenHere += letters[1];
            written.add(LedgerRows.of(
                    rows.get(row).key.publisher(),
                    rows.get(row).key.day(),
                    rows.get(row).raw - letters[1],
                    rows.get(row).outcomes,
                    letters[0],
                    open.getOrDefault(row, new long[2])));
        }
        List<LedgerRow> shown = written.stream()
                .filter(row -> row.raw() > 0)
                .sorted(LedgerRows.ORDER)
                .toList();
        return new LedgerReport(
                shown,
                LedgerRows.sum(shown),
                redrivenHere,
                residual.stream().sorted().toList(),
                decidedTwice.stream().sorted().toList(),
                twice,
                inFlight.stream().sorted().toList(),
                standstill);
    }
}
