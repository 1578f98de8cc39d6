package org.afferent.normalize;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.afferent.model.DateClaim;
import org.afferent.model.DateClaim.Origin;
import org.afferent.model.PartialDate;
import org.afferent.model.Precision;

/** All claims about dates that one delivery makes, in the order in which they were found, each with the row of the rule table that may use it. */
final class DateClaims {
    static final String AFTER_FETCHED = "after fetchedAt";
    static final String NO_DATE = "not a date of the calendar";
    static final String TWO_READINGS = "day and month cannot be told apart";
    static final String NO_YEAR = "without a year";
    static final String CLOCK_ZERO = "the zero of a clock";
    static final String TOO_OLD = "before there were newspapers";

    /** Zones reach 14 hours ahead, and a publisher's clock may be wrong by some. */
    private static final Duration AHEAD = Duration.ofHours(26);

    private static final int FIRST_NEWSPAPER = 1605;
    private static final int MAX_CLAIMS = 200;
    private static final int MAX_QUOTE = 120;

    private record Pending(int index, DateText.Mention mention) {}

    private final Instant fetchedAt;
    private final List<DateClaim> claims = new ArrayList<>();
    private final Map<DateRow, List<DateClaim>> byRow = new EnumMap<>(DateRow.class);
    private final List<DateRow> rows = new ArrayList<>();
    private final List<Pending> ambiguous = new ArrayList<>();

    DateClaims(Instant fetchedAt) {
        this.fetchedAt = fetchedAt;
    }

    /** Whether further claims are not kept. */
    boolean isFull() {
        return claims.size() >= MAX_CLAIMS;
    }

    /** Claims the first date of {@code text}; nothing when there is none. */
    void add(DateRow row, Origin origin, String text) {
        if (text != null && !text.isBlank()) {
            DateText.find(text).stream().findFirst().ifPresent(mention -> add(row, origin, text.strip(), mention));
        }
    }

    /** As {@link #add(DateRow, Origin, String)}, and a year alone is a date too. */
    void addYearOrDate(DateRow row, Origin origin, String text) {
        if (text.strip().matches("\\d{4}")) {
            add(
                    row,
                    origin,
                    text.strip(),
                    new DateText.Mention(0, 4, PartialDate.ofYear(Integer.parseInt(text.strip())), null, null));
        } else {
            add(row, origin, text);
        }
    }

    /** Claims the date in {@code date}; one without a year is kept as refused, because a year would be a guess. */
    void addWithoutYear(DateRow row, Origin origin, String quote, String date) {
        List<DateText.Mention> found = DateText.find(date);
        if (!found.isEmpty()) {
            add(row, origin, quote, found.get(0));
        } else if (claims.size() < MAX_CLAIMS) {
            claims.add(new DateClaim(row.kind, origin, quote, null, NO_YEAR));
            rows.add(row);
        }
    }

    void add(DateRow row, Origin origin, String quote, DateText.Mention mention) {
        if (claims.size() >= MAX_CLAIMS) {
            return;
        }
        if (mention.isAmbiguous()) {
            ambiguous.add(new Pending(claims.size(), mention));
        }
        String refusal = mention.isAmbiguous() ? TWO_READINGS : refusal(mention.value());
        String cut = quote.length() > MAX_QUOTE ? quote.substring(0, MAX_QUOTE) : quote;
        claims.add(new DateClaim(row.kind, origin, cut, mention.value(), refusal));
        rows.add(row);
    }

    private String refusal(PartialDate value) {
        if (value == null) {
            return NO_DATE;
        }
        if (value.firstDay().getYear() == 1970 && value.firstDay().getDayOfYear() == 1) {
            return CLOCK_ZERO;
        }
        if (value.firstDay().getYear() < FIRST_NEWSPAPER) {
            return TOO_OLD;
        }
        boolean future = fetchedAt != null && value.start().isAfter(fetchedAt.plus(AHEAD));
        return future ? AFTER_FETCHED : null;
    }

    /** Settles dates such as 03/04/2020 by {@code evidence}, or leaves them refused. */
    void settle(DayMonthOrder evidence) {
        for (Pending pending : ambiguous) {
            DateClaim claim = claims.get(pending.index());
            PartialDate value = evidence.choose(pending.mention(), claims);
            if (value != null) {
                claims.set(
                        pending.index(),
                        new DateClaim(claim.kind(), claim.origin(), claim.quote(), value, refusal(value)));
            }
        }
        for (int i = 0; i < claims.size(); i++) {
            byRow.computeIfAbsent(rows.get(i), any -> new ArrayList<>()).add(claims.get(i));
        }
    }

    /** The claims of a row that count, in the order of the page. */
    List<DateClaim> counting(DateRow row) {
        return byRow.getOrDefault(row, List.of()).stream()
                .filter(DateClaim::counts)
                .toList();
    }

    /** Whether a place that says what it is, or one between headline and text, shows this day to people already. */
    boolean isPrinted(PartialDate value) {
        for (int i = 0; i < claims.size(); i++) {
            DateClaim claim = claims.get(i);
            if (rows.get(i).isPrinted()
                    && claim.value() != null
                    && claim.value().firstDay().equals(value.firstDay())) {
                return true;
            }
        }
        return false;
    }

    List<DateClaim> all() {
        return List.copyOf(claims);
    }

    static boolean hasDay(DateClaim claim) {
        return isDay(claim.value());
    }

    static boolean isDay(PartialDate value) {
        return value.precision().compareTo(Precision.DAY) >= 0;
    }
}
