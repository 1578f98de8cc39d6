package org.afferent.wire;

import org.afferent.model.CanonicalUrl;
import org.afferent.model.Delivery;

/**
 * The key of a record on news.raw: deliveries of one article share it where that can be told without reading the payload, so that they keep their order. It decides the
 * partition and nothing else: what an article is, the stream finds out.
 */
public final class RawKey {
    private RawKey() {}

    /** The canonical URL, else {@code publisher|guid}, else the payload's digest; never {@code null}, never empty. */
    public static String of(Delivery delivery) {
        if (delivery.url() != null && !delivery.url().isBlank()) {
            // An address that is not one of the web is still an address: a file's, a urn.
            return CanonicalUrl.of(delivery.url()).map(CanonicalUrl::value).orElseGet(delivery.url()::strip);
        }
        String guid = delivery.feedItem() == null ? null : delivery.feedItem().guid();
        if (delivery.publisher() != null && guid != null && !guid.isBlank()) {
            return delivery.publisher() + "|" + guid.strip();
        }
        return delivery.payloadDigest();
    }
}
