package org.afferent.cli;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.afferent.inspect.DeadLetterFilter;
import org.afferent.inspect.Places;
import org.afferent.model.Coordinates;
import picocli.CommandLine.Option;

/** The flags that say which dead letters are meant. */
final class DlqSelection {
    @Option(
            names = "--reason",
            paramLabel = "REGEX",
            description = "Found in `ExceptionClass: message`, whatever the case.")
    private String reason;

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "As the record names it; \"(unknown)\" for those that cannot be read.")
    private String publisher;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Not before this time of the record (its fetchedAt), like 2026-11-01T00:00:00Z.")
    private Instant since;

    @Option(names = "--until", paramLabel = "TIME", description = "Not after it.")
    private Instant until;

    boolean isEmpty() {
        return reason == null && publisher == null && since == null && until == null;
    }

    /** With coordinates as somebody typed them; none for all. */
    DeadLetterFilter filter(List<String> typed) {
        Set<Coordinates> places = new LinkedHashSet<>();
        for (String text : typed) {
            places.add(Places.parse(text)
                    .orElseThrow(() -> new ConfigException(
                            List.of(text + " is not a place of a record; write it like news.dead-letter-0@3"))));
        }
        return new DeadLetterFilter(pattern(), publisher, since, until, places);
    }

    private Pattern pattern() {
        try {
            return reason == null ? null : Pattern.compile(reason, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException wrong) {
            throw new ConfigException(List.of("--reason=" + reason + " is not a regular expression: "
                    + wrong.getDescription() + "; write it like SerializationException"));
        }
    }
}
