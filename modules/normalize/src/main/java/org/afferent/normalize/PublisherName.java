package org.afferent.normalize;

import com.fasterxml.jackson.databind.JsonNode;

/** The name of the outlet, as its page prints it for programs. */
final class PublisherName {
    private static final int LONGEST = 60;

    private PublisherName() {}

    /** Or {@code null} when the page does not say. */
    static String of(HtmlPage page) {
        JsonNode publisher = page.data().resolved(page.data().article().path("publisher"));
        String name = page.data().text(publisher);
        if (!isName(name)) {
            name = page.meta().first("og:site_name");
        }
        if (!isName(name)) {
            name = page.meta().first("application-name", "article:publisher", "dc.publisher", "publisher");
        }
        return isName(name) ? Characters.clean(name) : null;
    }

    private static boolean isName(String name) {
        return name != null
                && !name.isBlank()
                && name.length() <= LONGEST
                && !name.startsWith("http")
                && !name.startsWith("@");
    }
}
