package org.afferent.model;

import java.time.Instant;

/**
 * One delivery as a producer published it: bytes as received, and what is known about them. Nothing in it has been interpreted.
 *
 * @param source where the producer had it from
 * @param publisher the outlet that shows the article, or {@code null} when not known
 * @param url the address as the producer knows it, or {@code null}
 * @param fetchedAt when the bytes were obtained; the record's event time
 * @param mediaType IANA media type without parameters, for example {@code text/html}
 * @param charset as the transport declared it, or {@code null}
 * @param payload the bytes as received; may be empty when only a feed item was delivered. Not to be modified
 * @param payloadDigest lower-case hex SHA-256 of {@code payload}
 * @param feedItem or {@code null}
 * @param http or {@code null}
 */
@SuppressWarnings("ArrayRecordComponent") // a delivery is never compared by value: its identity is its Coordinates
public record Delivery(
        Source source,
        String publisher,
        String url,
        Instant fetchedAt,
        String mediaType,
        String charset,
        byte[] payload,
        String payloadDigest,
        FeedItem feedItem,
        HttpResponse http) {}
