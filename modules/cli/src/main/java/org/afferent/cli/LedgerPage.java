package org.afferent.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.afferent.inspect.LedgerReport;
import org.afferent.inspect.LedgerRow;
import org.afferent.model.Coordinates;
import org.afferent.model.Verdict;

/** The ledger, for people and as JSON. */
final class LedgerPage {
    private static final int NAMED = 50;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private LedgerPage() {}

    static List<String> lines(LedgerReport report) {
        List<String> verdicts = verdicts(report.total());
        List<String> heads = new ArrayList<>(List.of("PUBLISHER", "DAY", "RAW"));
        heads.addAll(verdicts);
        heads.addAll(List.of("DEAD LETTERS", "IN FLIGHT", "RESIDUAL"));
        Table table = new Table(heads.toArray(String[]::new));
        report.rows().forEach(row -> table.row(cells(row, verdicts)));
        table.row(cells(report.total(), verdicts));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(equation(report.total()));
        if (!report.total().reasons().isEmpty()) {
            lines.add("rejected: "
                    + report.total().reasons().entrySet().stream()
                            .map(reason -> reason.getValue() + " " + reason.getKey())
                            .collect(Collectors.joining(", ")));
        }
        if (report.redriven() > 0) {
            lines.add("redriven: " + report.redriven() + "; each counts once, where it lies now");
        }
        name(
                lines,
                "RESIDUAL, taken in and neither decided nor a dead letter",
                report.residual(),
                report.total().residual());
        name(lines, "DECIDED TWICE", report.decidedTwice(), report.twice());
        lines.add(report.balances() ? "the ledger balances" : "THE LEDGER DOES NOT BALANCE");
        return lines;
    }

    /** All that this program knows, and what a newer one has written. */
    private static List<String> verdicts(LedgerRow total) {
        Set<String> names = new LinkedHashSet<>();
        for (Verdict verdict : Verdict.values()) {
            names.add(verdict.name());
        }
        names.addAll(total.verdicts().keySet());
        return List.copyOf(names);
    }

    private static Object[] cells(LedgerRow row, List<String> verdicts) {
        List<Object> cells = new ArrayList<>();
        cells.add(row.publisher());
        cells.add(row.day());
        cells.add(row.raw());
        verdicts.forEach(verdict -> cells.add(row.verdict(verdict)));
        cells.add(row.deadLetters());
        cells.add(row.inFlight());
        cells.add(row.residual());
        return cells.toArray();
    }

    private static String equation(LedgerRow total) {
        return total.raw() + " raw = "
                + verdicts(total).stream()
                        .filter(verdict -> total.verdict(verdict) > 0)
                        .map(verdict -> total.verdict(verdict) + " " + verdict + " + ")
                        .collect(Collectors.joining())
                + total.deadLetters() + " dead letters + " + total.inFlight() + " in flight + " + total.residual()
                + " residual";
    }

    private static void name(List<String> lines, String what, List<Coordinates> places, long all) {
        if (all > 0) {
            lines.add(what + ": " + all + "; `afferent explain COORDINATES` tells more");
            places.stream().limit(NAMED).forEach(place -> lines.add("  " + place));
            if (all > NAMED) {
                lines.add("  and " + (all - NAMED) + " more");
            }
        }
    }

    /** docs/json.md has the fields. */
    static String json(LedgerReport report) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("balances", report.balances());
        page.put("standstill", report.standstill());
        page.put("total", object(report.total()));
        page.put("redriven", report.redriven());
        page.put("residual", texts(report.residual()));
        page.put("decidedTwice", texts(report.decidedTwice()));
        page.put("inFlight", texts(report.inFlight()));
        page.put("rows", report.rows().stream().map(LedgerPage::object).toList());
        try {
            return JSON.writeValueAsString(page);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> texts(List<Coordinates> places) {
        return places.stream().map(Coordinates::toString).toList();
    }

    private static Map<String, Object> object(LedgerRow row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("publisher", row.day() == null ? null : row.publisher());
        object.put("day", row.day() == null ? null : row.day().toString());
        object.put("raw", row.raw());
        object.put("verdicts", row.verdicts());
        object.put("reasons", row.reasons());
        object.put("deadLetters", row.deadLetters());
        object.put("inFlight", row.inFlight());
        object.put("residual", row.residual());
        return object;
    }
}
