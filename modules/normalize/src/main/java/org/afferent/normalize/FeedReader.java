package org.afferent.normalize;

import java.util.List;
import org.afferent.model.CanonicalUrl;
import org.afferent.model.Delivery;
import org.afferent.model.FeedItem;

/** Reads what a feed says of an article; its summary is the text only when there is no page. */
final class FeedReader {
    private FeedReader() {}

    /** A delivery of a feed item alone. */
    static Draft read(Delivery delivery) {
        FeedItem item = delivery.feedItem();
        DateClaims claims = new DateClaims(delivery.fetchedAt());
        DeliveryDates.read(delivery, claims);
        claims.settle(DayMonthOrder.of(
                null, CanonicalUrl.of(delivery.url()).map(CanonicalUrl::host).orElse(null)));
        List<TextBlock> blocks = item.summary() == null ? List.of() : StructuredText.blocks(item.summary());
        return new Draft(
                item.title() == null ? null : Characters.clean(item.title()),
                Bylines.names(item.authors(), delivery.publisher()),
                delivery.publisher(),
                item.categories().isEmpty() ? null : item.categories().get(0),
                item.categories(),
                null,
                StableId.of(item, CanonicalUrl.of(delivery.url()).orElse(null)),
                null,
                blocks.stream()
                        .map(block -> new Paragraph(block.kind, block.text))
                        .toList(),
                List.of(),
                claims);
    }
}
