package org.afferent.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What a page's head says: {@code meta} by its name, property or itemprop in lower case, and {@code link} by its rel. */
final class PageMeta {
    // in the order of the page
    private final Map<String, List<String>> meta = new LinkedHashMap<>();
    private final Map<String, Element> links = new HashMap<>();

    private PageMeta() {}

    static PageMeta of(PageMarks page) {
        PageMeta head = new PageMeta();
        for (Element tag : page.metas) {
            String content = tag.attr("content").strip();
            if (!content.isEmpty()) {
                for (String attribute : List.of("name", "property", "itemprop", "http-equiv")) {
                    head.add(tag.attr(attribute), content);
                }
            }
        }
        for (Element link : page.links) {
            head.links.putIfAbsent(link.attr("rel").toLowerCase(Locale.ROOT), link);
        }
        return head;
    }

    private void add(String name, String content) {
        if (!name.isEmpty()) {
            meta.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>(1))
                    .add(content);
        }
    }

    /** The first content of the first of {@code names} that the page has, or {@code null}. */
    String first(String... names) {
        for (String name : names) {
            List<String> contents = meta.get(name);
            if (contents != null) {
                return contents.get(0);
            }
        }
        return null;
    }

    /** All names, in lower case. */
    Set<String> names() {
        return meta.keySet();
    }

    List<String> all(String name) {
        return meta.getOrDefault(name, List.of());
    }

    /** An absolute address, empty when it cannot be made one; {@code null} when there is no such link. */
    String link(String rel) {
        Element link = links.get(rel);
        return link == null ? null : link.attr("abs:href").strip();
    }
}
