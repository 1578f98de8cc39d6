package org.afferent.normalize;

import java.util.List;
import java.util.regex.Pattern;
import org.afferent.model.DateClaim;
import org.afferent.model.PartialDate;

/** Whether 03/04/2020 is in March or in April: told by evidence on the page, or not at all. */
enum DayMonthOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    private static final Pattern MONTH_FIRST_TAG = Pattern.compile("(?i)en-(?:us|ph).*");
    private static final Pattern DAY_FIRST_TAG = Pattern.compile(
            "(?i)en-[a-z]{2}.*|(?:de|fr|es|it|pt|nl|pl|ru|uk|tr|el|cs|sk|ro|bg|hr|da|nb|no|fi|id|vi|ar)\\b.*");
    private static final Pattern DAY_FIRST_HOST = Pattern.compile(
            "(?i).*\\.(?:uk|ie|au|nz|in|za|de|at|ch|fr|it|es|pt|nl|be|pl|ru|ua|br|mx|ar|tr|gr|dk|no|fi|cz|sk|ro|bg|hr|id|vn|ng|ke|pk|bd|lk|sg|my)");
    private static final Pattern MONTH_FIRST_HOST = Pattern.compile("(?i).*\\.(?:us|gov|mil)");

    /** Of a page's language: only English is written both ways, and the region tells which. */
    static DayMonthOrder of(String language, String host) {
        String tag = language == null ? "" : language.replace('_', '-');
        if (MONTH_FIRST_TAG.matcher(tag).matches()) {
            return MONTH_FIRST;
        }
        if (DAY_FIRST_TAG.matcher(tag).matches()) {
            return DAY_FIRST;
        }
        if (host != null && DAY_FIRST_HOST.matcher(host).matches()) {
            return DAY_FIRST;
        }
        return host != null && MONTH_FIRST_HOST.matcher(host).matches() ? MONTH_FIRST : UNKNOWN;
    }

    /** The reading that another claim of the page confirms, else that of the page's region, else {@code null}. */
    PartialDate choose(DateText.Mention mention, List<DateClaim> claims) {
        boolean dayFirst = confirmed(mention.dayFirst(), claims);
        boolean monthFirst = confirmed(mention.other(), claims);
        if (dayFirst != monthFirst) {
            return dayFirst ? mention.dayFirst() : mention.other();
        }
        return switch (this) {
            case DAY_FIRST -> mention.dayFirst();
            case MONTH_FIRST -> mention.other();
            case UNKNOWN -> null;
        };
    }

    private static boolean confirmed(PartialDate reading, List<DateClaim> claims) {
        return claims.stream()
                .filter(claim -> claim.counts() && DateClaims.hasDay(claim))
                .anyMatch(claim -> claim.value().firstDay().equals(reading.firstDay()));
    }
}
