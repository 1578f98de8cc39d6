package org.afferent.normalize;

import org.afferent.model.DateClaim.Origin;
import org.afferent.model.Delivery;

/** Dates that a delivery states beside its payload: in the address, the feed item, the HTTP header. */
final class DeliveryDates {
    private DeliveryDates() {}

    static void read(Delivery delivery, DateClaims claims) {
        UrlDates.read(delivery.url(), claims);
        if (delivery.feedItem() != null) {
            claims.add(DateRow.FEED_PUBLISHED, Origin.FEED, delivery.feedItem().published());
            claims.add(DateRow.FEED_UPDATED, Origin.FEED, delivery.feedItem().updated());
        }
        if (delivery.http() != null) {
            claims.add(
                    DateRow.HTTP_LAST_MODIFIED,
                    Origin.HTTP,
                    delivery.http().header("last-modified").orElse(null));
        }
    }
}
