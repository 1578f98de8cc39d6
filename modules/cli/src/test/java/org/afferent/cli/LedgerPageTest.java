package org.afferent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.afferent.inspect.LedgerReport;
import org.afferent.inspect.LedgerRow;
import org.afferent.model.Coordinates;
import org.junit.jupiter.api.Test;

class LedgerPageTest {
    private static final Map<String, Long> VERDICTS = Map.of("NEW", 5L, "REJECTED", 2L, "A_NEWER_ONE", 1L);

    @Test
    void theEquationIsWrittenInTheOrderOfTheVerdictsWithThoseOfTheFutureToo() {
        assertThat(LedgerPage.lines(report(0, 0)))
                .contains("8 raw = 5 NEW + 2 REJECTED + 1 A_NEWER_ONE + 0 dead letters + 0 in flight + 0 residual")
                .contains("rejected: 2 BOT_WALL")
                .contains("the ledger balances")
                .anyMatch(line -> line.startsWith("PUBLISHER") && line.contains("A_NEWER_ONE"))
                .anyMatch(line -> line.startsWith("Example News  2026-11-22"));
    }

    @Test
    void aResidualIsNamedAndManyAreCut() {
        List<String> lines = LedgerPage.lines(report(60, 0));

        assertThat(lines)
                .contains("  news.raw-0@0", "  news.raw-0@49", "  and 10 more", "THE LEDGER DOES NOT BALANCE")
                .doesNotContain("  news.raw-0@50");
    }

    @Test
    void whatIsDecidedTwiceDoesNotBalanceEither() {
        assertThat(LedgerPage.lines(report(0, 1)))
                .contains("THE LEDGER DOES NOT BALANCE")
                .anyMatch(line -> line.startsWith("DECIDED TWICE: 1"));
    }

    @Test
    void theJsonHasAllCoordinatesAndTheTotalNoName() throws Exception {
        JsonNode page = new ObjectMapper().readTree(LedgerPage.json(report(60, 0)));

        assertThat(page.get("balances").asBoolean()).isFalse();
        assertThat(page.get("residual")).hasSize(60);
        assertThat(page.at("/total/publisher").isNull()).isTrue();
        assertThat(page.at("/total/raw").asLong()).isEqualTo(68);
        assertThat(page.at("/rows/0/publisher").asText()).isEqualTo("Example News");
        assertThat(page.at("/rows/0/day").asText()).isEqualTo("2026-11-22");
        assertThat(page.at("/rows/0/verdicts/NEW").asLong()).isEqualTo(5);
    }

    private static LedgerReport report(long residual, int twice) {
        LedgerRow row = new LedgerRow(
                "Example News",
                LocalDate.parse("2026-11-22"),
                8 + residual,
                VERDICTS,
                Map.of("BOT_WALL", 2L),
                0,
                0,
                residual);
        LedgerRow total = new LedgerRow("all", null, 8 + residual, VERDICTS, Map.of("BOT_WALL", 2L), 0, 0, residual);
        return new LedgerReport(List.of(row), total, 0, places(residual), places(twice), twice, List.of(), false);
    }

    private static List<Coordinates> places(long count) {
        return LongStream.range(0, count)
                .mapToObj(offset -> new Coordinates("news.raw", 0, offset))
                .toList();
    }
}
