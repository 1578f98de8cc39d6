package org.afferent.normalize;

import java.util.Objects;
import org.afferent.model.CanonicalUrl;
import org.afferent.model.Delivery;

/**
 * What an article is known by.
 *
 * @param name readable: the canonical URL's identity or the publisher's stable id, else {@code publisher|guid}, else {@code publisher|digest of the text}
 */
record Identity(String name) {
    private static final int ID_DIGITS = 24;

    static Identity of(CanonicalUrl url, String stableId, String publisher, String guid, String body) {
        if (url != null) {
            String own = url.identity();
            // a number that the address itself shows is one that everybody sees, also where there is no page
            return new Identity(stableId == null || own.indexOf('|') >= 0 ? own : stableId);
        }
        String last = guid == null || guid.isBlank() ? TextDigest.of(body) : guid.strip();
        return new Identity(Objects.requireNonNullElse(publisher, "") + "|" + last);
    }

    /** Of a delivery that gave no text. */
    static Identity ofRejected(Delivery delivery) {
        CanonicalUrl url = CanonicalUrl.of(delivery.url()).orElse(null);
        String guid = delivery.feedItem() == null ? null : delivery.feedItem().guid();
        if (url == null && (guid == null || guid.isBlank())) {
            return new Identity(Objects.requireNonNullElse(delivery.publisher(), "") + "|"
                    + Objects.requireNonNullElseGet(delivery.payloadDigest(), () -> Hex.sha256(delivery.payload())));
        }
        return of(url, null, delivery.publisher(), guid, "");
    }

    String articleId() {
        return Hex.sha256(name).substring(0, ID_DIGITS);
    }
}
