package org.afferent.producers.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.afferent.model.FeedItem;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeedReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFeedReader() {}

    static FeedDocument read(String text, URI address) throws UnreadableFeedException {
        JsonNode feed;
        try {
            feed = JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UnreadableFeedException("it is not JSON: " + broken.getOriginalMessage());
        }
        if (!feed.path("items").isArray()) {
            throw new UnreadableFeedException("it is JSON without items, no JSON Feed");
        }
        List<Item> items = new ArrayList<>();
        for (JsonNode item : feed.get("items")) {
            items.add(item(item, address));
        }
        URI hub = null;
        for (JsonNode one : feed.path("hubs")) {
            String link = Texts.link(one.path("url").asText(), address);
            hub = link == null ? hub : URI.create(link);
        }
        String self = Texts.link(feed.path("feed_url").asText(), address);
        return new FeedDocument(FeedFormat.JSON_FEED, items, List.of(), hub, self == null ? null : URI.create(self));
    }

    private static Item item(JsonNode item, URI address) {
        String link = first(item, "url", "external_url");
        return new Item(
                link == null ? null : Texts.link(link, address),
                new FeedItem(
                        first(item, "id"),
                        first(item, "title"),
                        authors(item),
                        first(item, "date_published"),
                        first(item, "date_modified"),
                        texts(item.path("tags")),
                        first(item, "content_html", "content_text", "summary")));
    }

    private static List<String> authors(JsonNode item) {
        List<String> authors = new ArrayList<>();
        item.path("authors").forEach(author -> authors.add(author.path("name").asText("")));
        authors.add(item.path("author").path("name").asText("")); // 1.0
        authors.removeIf(String::isBlank);
        return authors;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText("")));
        texts.removeIf(String::isBlank);
        return texts;
    }

    /** Ids may be numbers: "readers should coerce". */
    private static String first(JsonNode item, String... names) {
        for (String name : names) {
            String text = Texts.orNull(item.path(name).asText(""));
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
