package org.afferent.producers.feed;

import java.net.URI;
import java.util.List;

/**
 * A feed as it stood at one moment.
 *
 * @param format which it is
 * @param items in the order of the document
 * @param parts the sitemaps that an index names, newest first
 * @param hub where changes can be subscribed to (WebSub), or {@code null}
 * @param self the feed's own name of itself for the hub, or {@code null}
 */
record FeedDocument(FeedFormat format, List<Item> items, List<URI> parts, URI hub, URI self) {
    FeedDocument {
        items = List.copyOf(items);
        parts = List.copyOf(parts);
    }
}
