package org.afferent.producers.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.afferent.model.Delivery;

/** A feed that somebody sent, rather than that we fetched. */
public final class PushedFeed {
    private static final int MOST = 64 << 20;

    private PushedFeed() {}

    /**
     * Its items as deliveries, oldest first; empty when it is no feed. What a poll publishes again is recognized by the stream.
     *
     * @param contentType as declared, or {@code null}
     */
    public static Optional<List<Delivery>> deliveries(FeedConfig feed, byte[] body, String contentType, Instant now) {
        try {
            FeedDocument document = FeedDocuments.read(body, Charsets.of(contentType), feed.url(), MOST);
            ItemIdentity identity = ItemIdentity.GUID.orWeaker(document.items());
            List<Delivery> deliveries = new ArrayList<>();
            for (Item item : document.items()) {
                deliveries.add(0, FeedDeliveries.item(feed, identity, identity.of(item), item, now));
            }
            return Optional.of(deliveries);
        } catch (UnreadableFeedException unreadable) {
            return Optional.empty();
        }
    }
}
