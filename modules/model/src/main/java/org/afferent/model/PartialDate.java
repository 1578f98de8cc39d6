package org.afferent.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;

/**
 * A date as exact as it is known: a year, a month, a day, or a point in time.
 *
 * <p>Ordered by the end of what it covers and then finer first, so that the least of a set is the earliest date that is certain: 2010-08-31 comes before 2010-08 and
 * before 2010, and all three before 2011-01-01. A time without a zone counts as UTC for the order and is written without one.
 *
 * @param iso ISO 8601, as long as the precision: {@code 2010}, {@code 2010-08}, {@code 2010-08-31}, {@code 2018-06-22T12:37:00Z}, {@code 2018-06-22T12:37:00-05:00}
 * @param precision what {@code iso} is exact to
 */
public record PartialDate(String iso, Precision precision) implements Comparable<PartialDate> {
    private static final Comparator<PartialDate> ORDER = Comparator.comparing(PartialDate::endExclusive)
            .thenComparing(PartialDate::precision, Comparator.reverseOrder())
            .thenComparing(PartialDate::iso);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    public static PartialDate ofYear(int year) {
        return new PartialDate(String.format("%04d", year), Precision.YEAR);
    }

    public static PartialDate ofMonth(YearMonth month) {
        return new PartialDate(month.toString(), Precision.MONTH);
    }

    public static PartialDate ofDay(LocalDate day) {
        return new PartialDate(day.toString(), Precision.DAY);
    }

    /** A point in time with its zone kept; fractions of a second are dropped. */
    public static PartialDate ofInstant(OffsetDateTime time) {
        return new PartialDate(SECONDS.format(time) + time.getOffset().getId(), Precision.INSTANT);
    }

    /** A time of day whose zone is not known. */
    public static PartialDate ofLocal(LocalDateTime time) {
        return new PartialDate(SECONDS.format(time), Precision.INSTANT);
    }

    /**
     * Reads back what {@link #iso()} writes.
     *
     * @return empty when {@code iso} is not of that form or not a date of the calendar
     */
    public static Optional<PartialDate> parse(String iso) {
        try {
            return Optional.of(
                    switch (iso.length()) {
                        case 4 -> ofYear(Integer.parseInt(iso));
                        case 7 -> ofMonth(YearMonth.parse(iso));
                        case 10 -> ofDay(LocalDate.parse(iso));
                        case 19 -> ofLocal(LocalDateTime.parse(iso));
                        default -> ofInstant(OffsetDateTime.parse(iso));
                    });
        } catch (DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }

    /** The first calendar day that this date covers, in its own zone. */
    public LocalDate firstDay() {
        return switch (precision) {
            case YEAR -> LocalDate.of(Integer.parseInt(iso), 1, 1);
            case MONTH -> YearMonth.parse(iso).atDay(1);
            case DAY -> LocalDate.parse(iso);
            case INSTANT -> LocalDate.parse(iso.substring(0, 10));
        };
    }

    /** The first instant that this date covers. */
    public Instant start() {
        return precision == Precision.INSTANT ? instant() : midnight(firstDay());
    }

    /** The first instant after what this date covers; for a point in time that point itself. */
    public Instant endExclusive() {
        return switch (precision) {
            case YEAR -> midnight(firstDay().plusYears(1));
            case MONTH -> midnight(firstDay().plusMonths(1));
            case DAY -> midnight(firstDay().plusDays(1));
            case INSTANT -> instant();
        };
    }

    private Instant instant() {
        return iso.length() == 19
                ? LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(iso).toInstant();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return iso;
    }
}
