package org.afferent.monitor;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.afferent.inspect.LedgerListener;
import org.afferent.inspect.LedgerReport;
import org.afferent.inspect.Outcome;
import org.afferent.model.Coordinates;
import org.afferent.model.Reason;
import org.afferent.model.Verdict;

/**
 * The ledger as metrics, of the whole application since this process began to watch: {@code afferent_deliveries_total = afferent_decisions_total + afferent_dead_letters_total +
 * afferent_in_flight + afferent_residual}, summed over labels, when none of them moves. A redriven dead letter is a delivery again, and its first end stays counted. Every
 * instance tells the same of the application, so instances are not to be added up. Fed by one thread.
 */
final class LedgerMetrics implements LedgerListener {
    /** More names than this would be a burden on whoever stores the metrics. */
    private static final int MOST_PUBLISHERS = 200;

    private static final String OTHERS = "(others)";
    private static final int MOST_STAMPS = 100_000;
    /** What was fetched longer ago was not on its way to us: it comes from an archive. */
    private static final Duration MOST_SINCE_FETCHED = Duration.ofDays(1);

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofHours(1)
    };

    private final MeterRegistry registry;
    private final Clock clock;
    private final Set<String> publishers = ConcurrentHashMap.newKeySet();
    private final Map<Coordinates, Instant> seen = new HashMap<>();
    private final Timer sincePublished;
    private final Timer sinceFetched;
    private final Counter deadLetters;
    private final Counter redrives;
    private volatile LedgerReport report;
    private volatile Instant reportedAt;
    private boolean watching;

    LedgerMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.reportedAt = clock.instant();
        this.sincePublished = timer("publish");
        this.sinceFetched = timer("fetched");
        registry.gauge(
                "afferent.in.flight",
                this,
                metrics -> metrics.total(report -> report.total().inFlight()));
        registry.gauge(
                "afferent.residual",
                this,
                metrics -> metrics.total(report -> report.total().residual()));
        registry.gauge("afferent.decided.twice", this, metrics -> metrics.total(LedgerReport::twice));
        registry.gauge("afferent.ledger.age.seconds", this, LedgerMetrics::age);
        // A counter that is there from the beginning: one that is born at 1 has not increased.
        this.deadLetters = registry.counter("afferent.dead.letters");
        this.redrives = registry.counter("afferent.redrives");
        for (Verdict verdict : Verdict.values()) {
            decisions(new Outcome(verdict.name(), null));
        }
        for (Reason reason : Reason.values()) {
            decisions(new Outcome(Verdict.REJECTED.name(), reason.name()));
        }
    }

    private Timer timer(String from) {
        return Timer.builder("afferent.latency")
                .description(
                        "Until the decision is committed; what it changes on news.curated is in the same transaction")
                .tag("from", from)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    @Override
    public void delivery(Coordinates raw, String publisher) {
        boolean known =
                publishers.contains(publisher) || (publishers.size() < MOST_PUBLISHERS && publishers.add(publisher));
        registry.counter("afferent.deliveries", "publisher", known ? publisher : OTHERS)
                .increment();
        // Only what comes while we watch: when the backlog before it was published is not known.
        if (watching && seen.size() < MOST_STAMPS) {
            seen.put(raw, clock.instant());
        }
    }

    @Override
    public void decided(Coordinates raw, Outcome outcome, Instant fetchedAt) {
        decisions(outcome).increment();
        Instant now = clock.instant();
        Instant published = seen.remove(raw);
        if (published != null) {
            sincePublished.record(Duration.between(published, now));
        }
        Duration ago = Duration.between(fetchedAt, now);
        if (!ago.isNegative() && ago.compareTo(MOST_SINCE_FETCHED) < 0) {
            sinceFetched.record(ago);
        }
    }

    @Override
    public void deadLetter(Coordinates raw, String exception) {
        seen.remove(raw);
        deadLetters.increment();
    }

    @Override
    public void redriven(Coordinates raw) {
        redrives.increment();
    }

    private Counter decisions(Outcome outcome) {
        String reason = outcome.reason() == null ? "none" : outcome.reason();
        return registry.counter("afferent.decisions", "verdict", outcome.verdict(), "reason", reason);
    }

    /** While the books are closed records are read in heaps, not as they come. */
    void closing() {
        watching = false;
    }

    void closed(LedgerReport closed) {
        report = closed;
        reportedAt = clock.instant();
        watching = true;
    }

    private interface Figure {
        long of(LedgerReport report);
    }

    private double total(Figure figure) {
        LedgerReport last = report;
        return last == null ? 0 : figure.of(last);
    }

    private double age() {
        return Duration.between(reportedAt, clock.instant()).toMillis() / 1000.0;
    }
}
