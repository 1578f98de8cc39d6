package org.afferent.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Moments on the command line: a day (its beginning, UTC) or a date with time and offset. */
final class Instants {
    private Instants() {}

    /**
     * Reads one.
     *
     * @param text {@code null} for none
     * @return {@code null} for {@code null}
     */
    static Instant of(String option, String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == "2018-05-01".length()
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw new ConfigException(
                    List.of(option + " " + text + " is not a date; write it like 2018-05-01 or 2018-05-01T12:00:00Z"));
        }
    }
}
