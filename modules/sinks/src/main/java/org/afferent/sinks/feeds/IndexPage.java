package org.afferent.sinks.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import org.afferent.client.Mechanisms;

/** The page that lists the feeds. */
final class IndexPage {
    private IndexPage() {}

    static byte[] of(Mechanisms mechanisms) {
        Map<String, String> byLabel = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        mechanisms.ids().forEach(id -> byLabel.put(mechanisms.label(id).orElse(id), id));
        StringBuilder page = new StringBuilder("""
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <title>Afferent: feeds</title>
                <link rel="alternate" type="application/atom+xml" title="All works" href="all.atom">
                <h1>Feeds</h1>
                <ul>
                """);
        row(page, "All works", FeedSink.ALL);
        byLabel.forEach((label, id) -> row(page, label, id));
        return page.append("</ul>\n</html>\n").toString().getBytes(UTF_8);
    }

    private static void row(StringBuilder page, String label, String id) {
        String text = label.replace("&", "&amp;").replace("<", "&lt;");
        page.append(
                "<li>%s: <a href=\"%s.atom\">Atom</a>, <a href=\"%s.json\">JSON Feed</a>\n".formatted(text, id, id));
    }
}
