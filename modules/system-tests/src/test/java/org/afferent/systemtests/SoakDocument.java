package org.afferent.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Feeds as documents: the formats, and one that is broken. */
enum SoakDocument {
    RSS("application/rss+xml") {
        @Override
        String of(List<SoakItem> items) {
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>News</title>"
                    + "<link>http://news.example/</link><description>News</description>" + rssItems(items)
                    + "</channel></rss>";
        }
    },
    /** Of a program that does not know XML: a prefix that nobody declared, HTML's entities, tags that do not end. */
    BROKEN("text/html; charset=ISO-8859-1") {
        @Override
        String of(List<SoakItem> items) {
            return "<rss version=\"2.0\"><channel><title>News&nbsp;here</title><link>http://news.example/</link>"
                    + "<wrong:tag>none</wrong:tag><description>News" + rssItems(items);
        }
    },
    ATOM("application/atom+xml") {
        @Override
        String of(List<SoakItem> items) {
            StringBuilder entries = new StringBuilder();
            for (SoakItem item : items) {
                entries.append("<entry><id>tag:news.example,2024:")
                        .append(item.number())
                        .append("</id><title>")
                        .append(item.title())
                        .append("</title><link href=\"")
                        .append(item.url())
                        .append("\"/><published>")
                        .append(item.at())
                        .append("</published><updated>")
                        .append(item.at())
                        .append("</updated><content type=\"html\">")
                        .append(escaped(item.summary()))
                        .append("</content></entry>");
            }
            return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>tag:news.example,2024:feed</id><title>News</title>"
                    + "<updated>2024-01-01T00:00:00Z</updated>" + entries + "</feed>";
        }
    },
    JSON("application/feed+json") {
        @Override
        String of(List<SoakItem> items) {
            ObjectNode feed = MAPPER.createObjectNode()
                    .put("version", "https://jsonfeed.org/version/1.1")
                    .put("title", "News");
            ArrayNode array = feed.putArray("items");
            for (SoakItem item : items) {
                array.addObject()
                        .put("id", "item-" + item.number())
                        .put("url", item.url())
                        .put("title", item.title())
                        .put("date_published", item.at().toString())
                        .put("content_html", item.summary());
            }
            try {
                return MAPPER.writeValueAsString(feed);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();

    final String mediaType;

    SoakDocument(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The document, latest item first. */
    abstract String of(List<SoakItem> items);

    private static String rssItems(List<SoakItem> items) {
        StringBuilder rss = new StringBuilder();
        for (SoakItem item : items) {
            rss.append("<item><guid isPermaLink=\"false\">item-")
                    .append(item.number())
                    .append("</guid><title>")
                    .append(item.title())
                    .append("</title><link>")
                    .append(item.url())
                    .append("</link><pubDate>")
                    .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            item.at().atOffset(ZoneOffset.UTC)))
                    .append("</pubDate><description>")
                    .append(escaped(item.summary()))
                    .append("</description></item>");
        }
        return rss.toString();
    }

    private static String escaped(String html) {
        return html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
