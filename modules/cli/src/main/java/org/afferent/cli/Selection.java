package org.afferent.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.afferent.client.Mechanisms;
import org.afferent.client.Start;
import org.afferent.client.WorkFilter;
import org.afferent.model.Assertion;
import picocli.CommandLine.Option;

/** Which works a command follows, and from where on. */
final class Selection {
    @Option(
            names = "--mechanism",
            paramLabel = "ID",
            description =
                    "Only works that speak of this mechanism or a kind of it, like glutamate-system; repeat it for several.")
    private final List<String> mechanisms = new ArrayList<>();

    @Option(
            names = "--assertion",
            paramLabel = "HOW",
            description = "Only where it is so stated: ${COMPLETION-CANDIDATES}; repeat it for several.")
    private final List<Assertion> assertions = new ArrayList<>();

    @Option(names = "--publisher", paramLabel = "NAME", description = "Only works of which it shows an edition.")
    private final List<String> publishers = new ArrayList<>();

    @Option(names = "--language", paramLabel = "TAG", description = "Only works in it, like en.")
    private final List<String> languages = new ArrayList<>();

    @Option(names = "--published-from", paramLabel = "DAY", description = "Only works published then or later.")
    private LocalDate publishedFrom;

    @Option(names = "--published-to", paramLabel = "DAY", description = "Only works published then or before.")
    private LocalDate publishedTo;

    @Option(
            names = "--from",
            paramLabel = "WHERE",
            defaultValue = "beginning",
            description =
                    "Where the first start begins: beginning, now, or a time like 2018-06-22T12:37:00Z (default: ${DEFAULT-VALUE}).")
    private String from;

    WorkFilter filter(Mechanisms vocabulary) {
        WorkFilter filter = WorkFilter.ALL;
        try {
            for (String mechanism : mechanisms) {
                filter = filter.mechanism(mechanism, vocabulary);
            }
        } catch (IllegalArgumentException unknown) {
            throw new ConfigException(List.of("--mechanism: " + unknown.getMessage()));
        }
        for (Assertion assertion : assertions) {
            filter = filter.assertion(assertion);
        }
        for (String publisher : publishers) {
            filter = filter.publisher(publisher);
        }
        for (String language : languages) {
            filter = filter.language(language);
        }
        return filter.published(publishedFrom, publishedTo);
    }

    Start start() {
        return switch (from) {
            case "beginning" -> Start.beginning();
            case "now" -> Start.now();
            default -> {
                try {
                    yield Start.at(Instant.parse(from));
                } catch (DateTimeParseException wrong) {
                    throw new ConfigException(List.of("--from=" + from
                            + " is neither beginning nor now nor a time; write one like 2018-06-22T12:37:00Z"));
                }
            }
        };
    }
}
