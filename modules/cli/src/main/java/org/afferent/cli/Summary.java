package org.afferent.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.afferent.model.Verdict;

/** The books, as JSON and for people. */
final class Summary {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Passage.Result result;

    Summary(Passage.Result result) {
        this.result = result;
    }

    /** {@code summary.json}; docs/json.md has the fields. */
    String json() throws IOException {
        Accounts accounts = result.accounts();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("complete", result.complete());
        summary.put("read", result.input().read());
        summary.put("unreadable", result.input().unreadable());
        summary.put("refused", accounts.refused().size());
        summary.put("published", accounts.publishedCount());
        summary.put("verdicts", accounts.verdicts());
        summary.put("reasons", accounts.reasons());
        summary.put("deadLetters", accounts.deadLetters().size());
        summary.put(
                "unaccounted",
                accounts.unaccounted().stream().map(one -> one.raw().toString()).toList());
        summary.put(
                "decidedTwice",
                accounts.repeated().stream().map(Object::toString).toList());
        summary.put("memberships", accounts.memberships().size());
        summary.put("works", result.works().size());
        return JSON.writeValueAsString(summary) + "\n";
    }

    /** The equation that has to hold, and what disturbs it. */
    List<String> lines() {
        Accounts accounts = result.accounts();
        List<String> lines = new ArrayList<>();
        lines.add(result.input().sentence() + ", " + accounts.publishedCount() + " published"
                + (accounts.refused().isEmpty() ? "" : ", " + accounts.refused().size() + " refused by Kafka"));
        lines.add(accounts.publishedCount() + " = "
                + accounts.verdicts().entrySet().stream()
                        .filter(count -> count.getValue() > 0 || count.getKey() == Verdict.NEW)
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(" + "))
                + " + " + accounts.deadLetters().size() + " dead letters"
                + (accounts.unaccounted().isEmpty()
                        ? ""
                        : " + " + accounts.unaccounted().size() + " NOT ACCOUNTED FOR"));
        if (!accounts.reasons().isEmpty()) {
            lines.add("rejected: "
                    + accounts.reasons().entrySet().stream()
                            .map(count -> count.getValue() + " " + count.getKey())
                            .collect(Collectors.joining(", ")));
        }
        lines.add(result.works().size() + (result.works().size() == 1 ? " work" : " works"));
        accounts.deadLetters().forEach((raw, why) -> lines.add("dead letter " + raw + ": " + why));
        accounts.unaccounted()
                .forEach(one ->
                        lines.add("not accounted for: " + one.raw() + " " + one.id() + " (" + one.where() + ")"));
        accounts.repeated().forEach(raw -> lines.add("decided twice: " + raw));
        return lines;
    }
}
