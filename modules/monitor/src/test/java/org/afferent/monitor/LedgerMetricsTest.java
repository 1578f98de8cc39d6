package org.afferent.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.afferent.inspect.LedgerReport;
import org.afferent.inspect.LedgerRow;
import org.afferent.inspect.Outcome;
import org.afferent.model.Coordinates;
import org.afferent.model.Reason;
import org.junit.jupiter.api.Test;

class LedgerMetricsTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Instant now = START;
    private final LedgerMetrics metrics = new LedgerMetrics(registry, new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void everyVerdictAndReasonIsThereFromTheBeginning() {
        assertThat(registry.get("afferent.decisions").counters()).hasSize(7 + Reason.values().length);
        assertThat(registry.get("afferent.dead.letters").counter().count()).isZero();
    }

    @Test
    void theEquationHolds() {
        metrics.delivery(at(0), "A");
        metrics.delivery(at(1), "A");
        metrics.delivery(at(2), "B");
        metrics.decided(at(0), new Outcome("NEW", null), START);
        metrics.deadLetter(at(1), "SerializationException");
        metrics.closed(report(1, 0));

        assertThat(sum("afferent.deliveries"))
                .isEqualTo(sum("afferent.decisions")
                        + sum("afferent.dead.letters")
                        + registry.get("afferent.in.flight").gauge().value()
                        + registry.get("afferent.residual").gauge().value())
                .isEqualTo(3);
    }

    @Test
    void latencyCountsOnlyWhatCameWhileSomebodyWatched() {
        metrics.delivery(at(0), "A"); // the backlog at the start
        metrics.closed(report(0, 0));
        metrics.delivery(at(1), "A");
        now = START.plusMillis(300);
        metrics.decided(at(0), new Outcome("NEW", null), Instant.EPOCH);
        metrics.decided(at(1), new Outcome("NEW", null), START.minusSeconds(60));

        assertThat(registry.get("afferent.latency")
                        .tag("from", "publish")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("afferent.latency")
                        .tag("from", "publish")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(300);
        assertThat(registry.get("afferent.latency")
                        .tag("from", "fetched")
                        .timer()
                        .count())
                .as("what was fetched in 1970 comes from an archive")
                .isEqualTo(1);
    }

    @Test
    void manyPublishersShareOneName() {
        for (int i = 0; i < 300; i++) {
            metrics.delivery(at(i), "P" + i);
        }

        assertThat(registry.get("afferent.deliveries").counters()).hasSize(201);
        assertThat(registry.get("afferent.deliveries")
                        .tag("publisher", "(others)")
                        .counter()
                        .count())
                .isEqualTo(100);
    }

    @Test
    void theLedgerGrowsOldUntilItIsClosedAgain() {
        now = START.plusSeconds(90);
        assertThat(registry.get("afferent.ledger.age.seconds").gauge().value()).isEqualTo(90);

        metrics.closed(report(0, 2));

        assertThat(registry.get("afferent.ledger.age.seconds").gauge().value()).isZero();
        assertThat(registry.get("afferent.residual").gauge().value()).isEqualTo(2);
    }

    private double sum(String name) {
        return registry.get(name).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static LedgerReport report(long inFlight, long residual) {
        LedgerRow total = new LedgerRow("all", null, 0, Map.of(), Map.of(), 0, inFlight, residual);
        return new LedgerReport(List.of(), total, 0, List.of(), List.of(), 0, List.of(), false);
    }

    private static Coordinates at(long offset) {
        return new Coordinates("news.raw", 0, offset);
    }
}
