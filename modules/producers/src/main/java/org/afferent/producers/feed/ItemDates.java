package org.afferent.producers.feed;

import com.rometools.rome.io.impl.DateParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads printed dates of every shape, for the cadence and for alerts only: what is published is the printed text. */
final class ItemDates {
    private static final List<DateTimeFormatter> SHAPES = Stream.of(
                    "uuuu-MM-dd'T'HH:mm[:ss][.SSS][XXX][XX][X]",
                    "uuuu-MM-dd HH:mm[:ss][ XXX][ XX]",
                    "uuuu/MM/dd[ HH:mm[:ss]]",
                    "uuuu-MM-dd",
                    "uuuuMMdd",
                    "[EEEE, ][EEE, ]d MMMM uuuu[ HH:mm[:ss][ XX]]",
                    "[EEEE, ][EEE, ]d MMM uuuu[ HH:mm[:ss][ XX]]",
                    "[EEEE, ][EEE, ]MMMM d, uuuu[ HH:mm[:ss]][ h:mm a]",
                    "[EEEE, ][EEE, ]MMM d, uuuu[ HH:mm[:ss]][ h:mm a]",
                    "EEE MMM d HH:mm:ss [z ][XX ]uuuu",
                    "d.M.uuuu[ HH:mm[:ss]]")
            .map(shape -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(shape)
                    .toFormatter(Locale.ENGLISH))
            .toList();
    private static final int MILLISECONDS = 13;

    private ItemDates() {}

    /** Of an item: published, else updated; empty when nothing is printed or it cannot be read. */
    static Optional<Instant> of(Item item) {
        return item.date() == null ? Optional.empty() : of(item.date());
    }

    /** A day without a time is its beginning, a time without a zone is of UTC. */
    static Optional<Instant> of(String printed) {
        String text = printed.strip().replaceAll("\\s+", " ");
        if (text.matches("\\d{10}|\\d{13}")) {
            long number = Long.parseLong(text);
            return Optional.of(Instant.ofEpochMilli(text.length() == MILLISECONDS ? number : number * 1000));
        }
        return SHAPES.stream()
                .map(shape -> read(shape, text))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.ofNullable(DateParser.parseDate(text, Locale.ENGLISH))
                        .map(Date::toInstant));
    }

    private static Optional<Instant> read(DateTimeFormatter shape, String text) {
        try {
            return Optional.of(instant(
                    shape.parseBest(text, java.time.ZonedDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor date) {
        if (date instanceof java.time.ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        return date instanceof LocalDateTime local
                ? local.toInstant(ZoneOffset.UTC)
                : ((LocalDate) date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
