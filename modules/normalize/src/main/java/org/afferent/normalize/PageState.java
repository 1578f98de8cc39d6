package org.afferent.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afferent.model.DateClaim.Origin;
import org.jsoup.nodes.Element;

/** Publication dates in the data that a page's own scripts carry, for pages that state them nowhere else. */
final class PageState {
    private static final int LOOKED_AT = 300_000;
    private static final int MAX_FOUND = 3;
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?i)[\"'](?:date_?published|published_?(?:at|date|on|time|first)|first_?published(?:_?(?:at|date))?|first-publication|publi(?:sh|cation)_?-?(?:date|time)|pub_?date|original_?publish_?date|creation_?date)[\"']\\s*:\\s*[\"']([^\"']{8,40})[\"']");

    private PageState() {}

    static void read(HtmlPage page, DateClaims claims) {
        int found = 0;
        for (Element script : page.marks().scripts) {
            String data = script.data();
            if (data.contains("ubli") && !script.attr("type").contains("ld+json")) {
                Matcher matcher = PUBLISHED.matcher(data.length() > LOOKED_AT ? data.substring(0, LOOKED_AT) : data);
                while (found < MAX_FOUND && matcher.find()) {
                    claims.add(DateRow.PAGE_STATE, Origin.META, matcher.group(1));
                    found++;
                }
            }
        }
    }
}
