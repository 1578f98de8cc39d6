package org.afferent.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.afferent.model.Coordinates;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final String RAW = "news.raw";
    private static final Instant MONDAY = Instant.parse("2026-11-16T23:59:59Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T00:00:00Z");
    private static final Outcome NEW = new Outcome("NEW", null);
    private static final Outcome BOT_WALL = new Outcome("REJECTED", "BOT_WALL");

    @Test
    void eachDeliveryStandsInTheRowOfItsPublisherAndDay() {
        Ledger ledger = ledger(LedgerScope.ALL);
        ledger.delivery(at(0), "A", MONDAY);
        ledger.delivery(at(1), "A", TUESDAY);
        ledger.delivery(at(2), "B", TUESDAY);
        ledger.outcome(at(0), NEW);
        ledger.outcome(at(1), BOT_WALL);
        ledger.outcome(at(2), Outcome.DEAD);

        LedgerReport report = ledger.report(Map.of(0, 3L), RAW, false);

        assertThat(report.balances()).isTrue();
        assertThat(report.rows())
                .extracting(row ->
                        row.publisher() + " " + row.day() + " " + row.verdicts() + row.reasons() + row.deadLetters())
                .containsExactly(
                        "A 2026-11-16 {NEW=1}{}0", "A 2026-11-17 {REJECTED=1}{BOT_WALL=1}0", "B 2026-11-17 {}{}1");
    }

    @Test
    void whatWasTakenInAndHasNoOutcomeIsNamedAndWhatWasNotIsInFlight() {
        Ledger ledger = ledger(LedgerScope.ALL);
        for (int offset = 0; offset < 4; offset++) {
            ledger.delivery(at(offset), "A", MONDAY);
        }
        ledger.outcome(at(3), NEW);

        LedgerReport report = ledger.report(Map.of(0, 2L), RAW, false);

        assertThat(report.residual()).containsExactly(at(0), at(1));
        assertThat(report.inFlight()).containsExactly(at(2));
        assertThat(report.balances()).isFalse();
        assertThat(ledger.report(Map.of(0, 2L), RAW, true).balances())
                .as("an application that stands still has lost nothing")
                .isTrue();
    }

    @Test
    void aSecondOutcomeIsNamedEvenWhenThePageOfTheFirstIsGone() {
        Ledger ledger = ledger(LedgerScope.ALL);
        for (int offset = 0; offset < 20_000; offset++) {
            ledger.delivery(at(offset), "A", MONDAY);
            ledger.outcome(at(offset), NEW);
        }
        ledger.outcome(at(7), BOT_WALL);
        ledger.outcome(at(19_999), Outcome.DEAD);

        LedgerReport report = ledger.report(Map.of(0, 20_000L), RAW, false);

        assertThat(report.decidedTwice()).containsExactly(at(7), at(19_999));
        assertThat(report.twice()).isEqualTo(2);
        assertThat(report.balances()).isFalse();
    }

    @Test
    void aRedrivenDeadLetterCountsOnceInItsLastPlace() {
        Ledger ledger = ledger(LedgerScope.ALL);
        ledger.redriven(at(0));
        ledger.outcome(at(0), Outcome.DEAD);
        ledger.delivery(at(0), "A", MONDAY);
        ledger.delivery(at(2), "A", MONDAY); // 1 is a marker of the transaction
        ledger.outcome(at(2), NEW);

        LedgerReport report = ledger.report(Map.of(0, 4L), RAW, false);

        assertThat(report.balances()).isTrue();
        assertThat(report.redriven()).isEqualTo(1);
        assertThat(report.total().raw()).isEqualTo(1);
        assertThat(report.total().deadLetters()).isZero();
        assertThat(report.total().verdict("NEW")).isEqualTo(1);
    }

    @Test
    void whatLiesOutsideOfTheScopeIsInNoColumn() {
        Ledger ledger = ledger(new LedgerScope(
                MONDAY, name -> name.equals("A"), LocalDate.parse("2026-11-16"), LocalDate.parse("2026-11-16")));
        ledger.delivery(at(0), "A", MONDAY);
        ledger.delivery(at(1), "A", TUESDAY);
        ledger.delivery(at(2), "B", MONDAY);

        LedgerReport report = ledger.report(Map.of(0, 3L), RAW, false);

        assertThat(report.total().raw()).isEqualTo(1);
        assertThat(report.residual()).containsExactly(at(0));
    }

    @Test
    void theBooksDoNotDependOnTheOrderBetweenTopics() {
        int deliveries = 40_000;
        List<LedgerReport> reports = new ArrayList<>();
        for (long seed = 0; seed < 4; seed++) {
            Ledger ledger = ledger(LedgerScope.ALL);
            List<Consumer<Ledger>> outcomes = new ArrayList<>();
            for (int offset = 0; offset < deliveries; offset++) {
                Coordinates raw = at(offset);
                Outcome outcome = offset % 17 == 0 ? Outcome.DEAD : offset % 5 == 0 ? BOT_WALL : NEW;
                if (offset % 1_001 != 0) {
                    outcomes.add(books -> books.outcome(raw, outcome));
                }
            }
            Collections.shuffle(outcomes, new Random(seed));
            int told = seed == 0 ? deliveries : 0; // once all outcomes after the input, else among it
            for (int offset = 0; offset < deliveries; offset++) {
                ledger.delivery(at(offset), "P" + offset % 7, MONDAY.plusSeconds(offset));
                if (told < outcomes.size()) {
                    outcomes.get(told++).accept(ledger);
                }
            }
            if (seed == 0) {
                outcomes.forEach(outcome -> outcome.accept(ledger));
            } else {
                outcomes.subList(told, outcomes.size()).forEach(outcome -> outcome.accept(ledger));
            }
            reports.add(ledger.report(Map.of(0, (long) deliveries), RAW, false));
        }

        assertThat(reports.get(0).total().residual()).isEqualTo(40);
        assertThat(reports.get(0).total().accounted()).isEqualTo(deliveries);
        assertThat(reports).allMatch(reports.get(0)::equals);
    }

    private static Ledger ledger(LedgerScope scope) {
        Ledger ledger = new Ledger(scope);
        ledger.open(0, 0);
        return ledger;
    }

    private static Coordinates at(long offset) {
        return new Coordinates(RAW, 0, offset);
    }
}
