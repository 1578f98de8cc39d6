package org.afferent.wire;

import java.nio.ByteBuffer;
import java.util.TreeMap;
import org.afferent.model.Delivery;
import org.afferent.model.FeedItem;
import org.afferent.model.HttpResponse;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;
import org.afferent.news.RawArticle;

/** A delivery and its record on news.raw. {@code fetchedAt} travels in whole milliseconds, as Kafka's own timestamps do. */
public final class RawArticleMapper {
    private RawArticleMapper() {}

    /** The record for a delivery; the payload is not copied. */
    public static RawArticle toAvro(Delivery delivery) {
        return RawArticle.newBuilder()
                .setSource(toAvro(delivery.source()))
                .setPublisher(delivery.publisher())
                .setUrl(delivery.url())
                .setFetchedAt(delivery.fetchedAt())
                .setMediaType(delivery.mediaType())
                .setCharset(delivery.charset())
                .setPayload(ByteBuffer.wrap(delivery.payload()))
                .setPayloadDigest(delivery.payloadDigest())
                .setFeedItem(toAvro(delivery.feedItem()))
                .setHttp(toAvro(delivery.http()))
                .build();
    }

    /** The delivery that a record holds. */
    public static Delivery fromAvro(RawArticle raw) {
        return new Delivery(
                fromAvro(raw.getSource()),
                raw.getPublisher(),
                raw.getUrl(),
                raw.getFetchedAt(),
                raw.getMediaType(),
                raw.getCharset(),
                bytes(raw.getPayload()),
                raw.getPayloadDigest(),
                fromAvro(raw.getFeedItem()),
                fromAvro(raw.getHttp()));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static org.afferent.news.Source toAvro(Source source) {
        return new org.afferent.news.Source(
                source.id(), Symbols.as(org.afferent.news.SourceKind.class, source.kind()), source.uri());
    }

    private static Source fromAvro(org.afferent.news.Source source) {
        return new Source(source.getId(), Symbols.as(SourceKind.class, source.getKind()), source.getUri());
    }

    private static org.afferent.news.FeedItem toAvro(FeedItem item) {
        return item == null
                ? null
                : new org.afferent.news.FeedItem(
                        item.guid(),
                        item.title(),
                        item.authors(),
                        item.published(),
                        item.updated(),
                        item.categories(),
                        item.summary());
    }

    private static FeedItem fromAvro(org.afferent.news.FeedItem item) {
        return item == null
                ? null
                : new FeedItem(
                        item.getGuid(),
                        item.getTitle(),
                        item.getAuthors(),
                        item.getPublished(),
                        item.getUpdated(),
                        item.getCategories(),
                        item.getSummary());
    }

    private static org.afferent.news.HttpResponse toAvro(HttpResponse http) {
        // Headers in the order of their names: the same answer gives the same bytes.
        return http == null ? null : new org.afferent.news.HttpResponse(http.status(), new TreeMap<>(http.headers()));
    }

    private static HttpResponse fromAvro(org.afferent.news.HttpResponse http) {
        return http == null ? null : new HttpResponse(http.getStatus(), http.getHeaders());
    }
}
