package org.afferent.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.afferent.model.Article;
import org.afferent.model.Delivery;
import org.afferent.model.FeedItem;
import org.afferent.model.HttpResponse;
import org.afferent.model.Normalized;
import org.afferent.model.Reason;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;

/** Deliveries as tests need them, and what normalizing gives. */
final class Deliveries {
    static final Instant FETCHED = Instant.parse("2026-11-22T12:00:00Z");
    private static final Normalizer NORMALIZER = new Normalizer();

    private Deliveries() {}

    static Delivery of(String mediaType, String charset, byte[] payload) {
        return new Delivery(
                new Source("test", SourceKind.FILE, null),
                null,
                null,
                FETCHED,
                mediaType,
                charset,
                payload,
                Hex.sha256(payload),
                null,
                null);
    }

    static Delivery text(String text) {
        return of("text/plain", null, text.getBytes(StandardCharsets.UTF_8));
    }

    static Delivery page(String url, String html) {
        Delivery plain = of("text/html", null, html.getBytes(StandardCharsets.UTF_8));
        return new Delivery(
                plain.source(),
                null,
                url,
                FETCHED,
                "text/html",
                null,
                plain.payload(),
                plain.payloadDigest(),
                null,
                null);
    }

    static Delivery withStatus(int status, Delivery d) {
        return new Delivery(
                d.source(),
                d.publisher(),
                d.url(),
                d.fetchedAt(),
                d.mediaType(),
                d.charset(),
                d.payload(),
                d.payloadDigest(),
                d.feedItem(),
                new HttpResponse(status, Map.of()));
    }

    static Delivery item(String title, String published, String summary) {
        byte[] none = new byte[0];
        return new Delivery(
                new Source("feed", SourceKind.FEED, null),
                "Example News",
                null,
                FETCHED,
                null,
                null,
                none,
                Hex.sha256(none),
                new FeedItem("guid-1", title, List.of("Ada Example"), published, null, List.of("Science"), summary),
                null);
    }

    static Article article(Delivery delivery) {
        Normalized normalized = NORMALIZER.normalize(delivery);
        assertThat(normalized).isInstanceOf(Normalized.Accepted.class);
        return ((Normalized.Accepted) normalized).article();
    }

    static Reason reason(Delivery delivery) {
        Normalized normalized = NORMALIZER.normalize(delivery);
        assertThat(normalized).isInstanceOf(Normalized.Rejected.class);
        return ((Normalized.Rejected) normalized).reason();
    }

    /** A page around {@code body}, with nothing else but {@code head}. */
    static String html(String head, String body) {
        return "<!doctype html><html lang=\"en\"><head>" + head + "</head><body>" + body + "</body></html>";
    }
}
