package org.afferent.normalize;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.afferent.model.DateClaim;
import org.afferent.model.DateClaim.Kind;
import org.afferent.model.DateDecision;

/** Decides the two dates of an article from its claims: the first row of {@link DateRow} that has one. */
final class DateRules {
    /** More different days than these, in no place that says what they are, are a list of other articles. */
    private static final int FEW_DAYS = 8;

    private static final List<DateRow> PRINTED = List.of(
            DateRow.VISIBLE_LABEL,
            DateRow.TIME_TAG_PUBLISHED,
            DateRow.TIME_TAG_NEAR_HEADLINE,
            DateRow.MARKED_DATE,
            DateRow.VISIBLE_NEAR_HEADLINE,
            DateRow.META_PUBLISHED,
            DateRow.URL_DAY);

    private DateRules() {}

    /** {@code null} when no claim of that kind counts: no claim, no date. */
    static DateDecision published(DateClaims claims) {
        DateDecision decided = first(claims, Kind.PUBLISHED);
        return decided == null ? null : printedDay(claims, urlIsEarlier(claims, decided));
    }

    /** An address keeps the day on which it was made; a page that states a later one was published again. */
    private static DateDecision urlIsEarlier(DateClaims claims, DateDecision decided) {
        List<DateClaim> url = claims.counting(DateRow.URL_DAY);
        boolean earlier = !url.isEmpty()
                && ChronoUnit.DAYS.between(
                                url.get(0).value().firstDay(), decided.value().firstDay())
                        > 1;
        return earlier ? new DateDecision(url.get(0).value(), "url-day-is-earlier", url.get(0)) : decided;
    }

    /** A time in UTC, and an address, may have another day than the one that the publisher prints, which is the day of the place. */
    private static DateDecision printedDay(DateClaims claims, DateDecision decided) {
        boolean unsure = decided.value().iso().endsWith("Z");
        if (!unsure) {
            return decided;
        }
        for (DateRow row : PRINTED) {
            for (DateClaim claim : claims.counting(row)) {
                long days = ChronoUnit.DAYS.between(
                        claim.value().firstDay(), decided.value().firstDay());
                if (Math.abs(days) == 1
                        && DateClaims.hasDay(claim)
                        && !claim.value().iso().endsWith("Z")) {
                    return new DateDecision(claim.value(), "printed-day-of-" + decided.rule(), claim);
                }
                if (days == 0 && !claim.value().iso().endsWith("Z")) {
                    return decided;
                }
            }
        }
        return decided;
    }

    /** As {@link #published}; never before the day of {@code published}. */
    static DateDecision modified(DateClaims claims, DateDecision published) {
        for (DateRow row : DateRow.values()) {
            if (row.kind == Kind.MODIFIED && row != DateRow.HTTP_LAST_MODIFIED) {
                for (DateClaim claim : claims.counting(row)) {
                    if (published == null
                            || !claim.value()
                                    .firstDay()
                                    .isBefore(published.value().firstDay())) {
                        return new DateDecision(claim.value(), row.rule(), claim);
                    }
                }
            }
        }
        return null;
    }

    private static DateDecision first(DateClaims claims, Kind kind) {
        for (DateRow row : DateRow.values()) {
            List<DateClaim> counting = row.kind == kind ? claims.counting(row) : List.of();
            boolean isList = row.standsAlone()
                    && counting.stream()
                                    .map(c -> c.value().firstDay())
                                    .distinct()
                                    .count()
                            > FEW_DAYS;
            if (!counting.isEmpty() && !isList) {
                DateClaim claim = counting.get(0);
                return new DateDecision(claim.value(), row.rule(), claim);
            }
        }
        return null;
    }
}
