package org.afferent.normalize;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a page says that it wants to be cited, in the APA style: author, year or date, title, site, when retrieved and from where.
 *
 * @param author "N. Tracy", or {@code null}
 * @param date as printed
 * @param site or {@code null}
 * @param retrieved as printed, or {@code null}
 * @param url or {@code null}
 */
record Citation(String author, String date, String site, String retrieved, String url) {
    private static final Pattern YEAR = Pattern.compile("(?u).*\\(\\d{4}\\b.*");
    private static final Pattern AUTHOR = Pattern.compile("(?u)\\p{Lu}[\\p{L}'\u2019-]+, (?:\\p{Lu}\\.\\s?)+.*");
    private static final Pattern HEADING = Pattern.compile(
            "(?iu)(?:apa (?:reference|citation|style)|cite (?:this|as)\\b.{0,40}|how to cite\\b.{0,40}|citation|suggested citation|zitierweise|zitieren)\\s*:?");
    private static final Pattern APA = Pattern.compile(
            "(?u)(?:(?<last>\\p{Lu}[\\p{L}'\u2019-]+(?: \\p{Lu}[\\p{L}'\u2019-]+)?), (?<initials>(?:\\p{Lu}\\.[ -]?)+))?.{0,80}?\\((?<date>\\d{4}(?:, ?\\p{L}+ \\d{1,2}|, ?\\d{1,2} \\p{L}+)?)\\)\\.? (?<title>.{3,250}?)(?:[.,] (?<site>[^.,()]{2,60}))?\\.? Retrieved (?:on )?(?<retrieved>[^.]{4,30}?),? from ?(?<url>https?://\\S+)?.{0,200}");

    static boolean isHeading(String line) {
        return line.length() <= 60 && HEADING.matcher(line).matches();
    }

    /** Whether a line can be a part of a citation that is broken into lines. */
    static boolean isPart(String line) {
        return line.length() <= 400
                && (line.contains("Retrieved")
                        || YEAR.matcher(line).matches()
                        || line.contains("http")
                        || AUTHOR.matcher(line).matches());
    }

    /** The citation that {@code lines} are, joined, or {@code null}. */
    static Citation of(List<String> lines) {
        String joined = String.join(" ", lines);
        Matcher m = APA.matcher(joined);
        if (joined.length() > 800 || !m.matches()) {
            return null;
        }
        String author = m.group("last") == null ? null : m.group("initials").strip() + " " + m.group("last");
        return new Citation(
                author,
                m.group("date"),
                m.group("site") == null ? null : m.group("site").strip(),
                m.group("retrieved"),
                m.group("url"));
    }
}
