package org.afferent.producers.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.afferent.model.Delivery;
import org.afferent.model.FeedItem;
import org.afferent.model.HttpResponse;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;
import org.afferent.producers.Digest;
import org.afferent.producers.MediaType;
import org.afferent.producers.web.Fetched.Answer;

/** The deliveries of a feed: an item, and the page of an item. Both bear the item's address and guid, so that they are one article. */
final class FeedDeliveries {
    /** Headers that say something of the article; the others are the connection's, or private. */
    private static final Set<String> HEADERS = Set.of(
            "cache-control",
            "content-language",
            "content-location",
            "content-type",
            "date",
            "etag",
            "expires",
            "last-modified",
            "link",
            "x-robots-tag");

    private static final byte[] NOTHING = {};

    private FeedDeliveries() {}

    /** What the feed says; no payload. */
    static Delivery item(FeedConfig feed, ItemIdentity identity, String key, Item item, Instant now) {
        return new Delivery(
                new Source(feed.id() + "/" + key, SourceKind.FEED, feed.url().toString()),
                feed.publisher(),
                item.link(),
                now,
                "application/octet-stream",
                null,
                NOTHING,
                Digest.of(NOTHING),
                told(identity, item.item()),
                null);
    }

    /** The page; {@code url} is the item's, wherever redirects led. */
    static Delivery page(FeedConfig feed, ItemIdentity identity, PendingPage page, Answer answer, Instant now) {
        String contentType = answer.header("content-type").orElse(null);
        MediaType type = MediaType.of(contentType, null);
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.keySet().retainAll(HEADERS);
        URI last = answer.hops().last();
        headers.put("content-location", last.toString()); // where it was found in the end
        return new Delivery(
                new Source(feed.id() + "/" + page.key() + "/page", SourceKind.PAGE, last.toString()),
                feed.publisher(),
                page.item().link(),
                now,
                type.name() == null ? MediaType.guess(answer.body()) : type.name(),
                type.charset(),
                answer.body(),
                Digest.of(answer.body()),
                told(identity, page.item().item()),
                new HttpResponse(answer.status(), headers));
    }

    /** A guid that several items of the feed bear would make them one article. */
    private static FeedItem told(ItemIdentity identity, FeedItem item) {
        return identity == ItemIdentity.GUID
                ? item
                : new FeedItem(
                        null,
                        item.title(),
                        item.authors(),
                        item.published(),
                        item.updated(),
                        item.categories(),
                        item.summary());
    }
}
