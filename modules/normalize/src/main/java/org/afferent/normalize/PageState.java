package org.afferent.normalize;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afferent.model.DateClaim.Origin;
import org.jsoup.nodes.Element;

/** Publication dates in the data that a page's own scripts carry, for pages that state them nowhere else. */
final class PageState {
    private static final int LOOKED_AT = 300_000;
    private static final int MAX_FOUND = 3;
    private static final int MAX_KEYS = 2_000;
    private static final int LONGEST_KEY = 24;
    private static final int LONGEST_PAIR = 120;
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?i)[\"'](?:date_?published|published_?(?:at|date|on|time|first)|first_?published(?:_?(?:at|date))?|first-publication|publi(?:sh|cation)_?-?(?:date|time)|pub_?date|original_?publish_?date|creation_?date)[\"']\\s*:\\s*[\"']([^\"']{8,40})[\"']");

    private PageState() {}

    /** A script is not searched by the expression, which would be tried at each of its characters: only the keys around these pieces are. */
    private static final List<String> PIECES = List.of("ubli", "ub_date", "ubdate", "ubDate", "reation");

    private static int read(String data, int most, DateClaims claims) {
        int end = Math.min(LOOKED_AT, data.length());
        Set<Integer> keys = new TreeSet<>();
        for (String piece : PIECES) {
            for (int at = data.indexOf(piece); at >= 0 && at < end; at = data.indexOf(piece, at + 1)) {
                int key = quoteBefore(data, at);
                if (key >= 0 && keys.size() < MAX_KEYS) {
                    keys.add(key);
                }
            }
        }
        Matcher matcher = PUBLISHED.matcher(data);
        int found = 0;
        for (int key : keys) {
            if (found < most
                    && matcher.region(key, Math.min(end, key + LONGEST_PAIR)).lookingAt()) {
                claims.add(DateRow.PAGE_STATE, Origin.META, matcher.group(1));
                found++;
            }
        }
        return found;
    }

    private static int quoteBefore(String data, int at) {
        for (int i = at; i >= 0 && i > at - LONGEST_KEY; i--) {
            if (data.charAt(i) == '"' || data.charAt(i) == '\'') {
                return i;
            }
        }
        return -1;
    }

    static void read(HtmlPage page, DateClaims claims) {
        int found = 0;
        for (Element script : page.marks().scripts) {
            String data = script.data();
            if (data.contains("ubli") && !script.attr("type").contains("ld+json")) {
                found += read(data, MAX_FOUND - found, claims);
            }
        }
    }
}
