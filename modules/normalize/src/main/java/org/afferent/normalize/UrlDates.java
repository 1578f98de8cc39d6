package org.afferent.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afferent.model.DateClaim.Origin;

/** Dates that an address carries in its path, as many publishers write them. */
final class UrlDates {
    private static final Pattern HOST = Pattern.compile("(?i)^https?://[^/]*(?:/web/\\d{14}[a-z_]*/https?://[^/]*)?");
    private static final Pattern QUERY = Pattern.compile("[?#].*$");
    private static final Pattern DAY = Pattern.compile(
            "(?<![\\d])((?:19[89]|20[0-4])\\d)([-/_.]?)(0?[1-9]|1[0-2]|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\\2(0?[1-9]|[12]\\d|3[01])(?![\\d])");
    private static final Pattern COMPACT_PREFIX =
            Pattern.compile("(?<![\\d])(20[0-4]\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=\\d{2,8}(?!\\d))");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\d])\\d{2}([-.])\\d{2}\\1(?:19[89]|20[0-4])\\d(?![\\d])");
    private static final Pattern MONTH = Pattern.compile("/((?:19[89]|20[0-4])\\d)[-/](0?[1-9]|1[0-2])(?=/|$)");

    private UrlDates() {}

    static void read(String url, DateClaims claims) {
        if (url == null) {
            return;
        }
        String path = HOST.matcher(QUERY.matcher(url).replaceFirst("")).replaceFirst("");
        Matcher day = DAY.matcher(path);
        Matcher compact = COMPACT_PREFIX.matcher(path);
        Matcher dayFirst = DAY_FIRST.matcher(path);
        if (day.find() && (!day.group(2).isEmpty() || day.group().length() == 8)) {
            int named = Months.number(day.group(3));
            String month = named == 0 ? day.group(3) : String.valueOf(named);
            claims.add(DateRow.URL_DAY, Origin.URL, day.group(), iso(day.group(1), month, day.group(4)));
        } else if (compact.find()) {
            claims.add(
                    DateRow.URL_DAY,
                    Origin.URL,
                    compact.group(),
                    iso(compact.group(1), compact.group(2), compact.group(3)));
        } else if (dayFirst.find()) {
            claims.add(
                    DateRow.URL_DAY,
                    Origin.URL,
                    dayFirst.group(),
                    DateText.find(dayFirst.group()).get(0));
        } else {
            Matcher month = MONTH.matcher(path);
            if (month.find()) {
                String iso = month.group(1) + "-" + (month.group(2).length() < 2 ? "0" : "") + month.group(2);
                org.afferent.model.PartialDate.parse(iso)
                        .ifPresent(value -> claims.add(
                                DateRow.URL_MONTH,
                                Origin.URL,
                                month.group(),
                                new DateText.Mention(0, 0, value, null, null)));
            }
        }
    }

    private static DateText.Mention iso(String year, String month, String day) {
        return DateText.find(year + "-" + month + "-" + day).get(0);
    }
}
