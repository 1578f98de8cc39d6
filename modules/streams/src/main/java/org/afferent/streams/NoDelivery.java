package org.afferent.streams;

import java.time.Instant;
import org.afferent.model.Delivery;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;

/** A record on news.raw without a value: nothing was delivered, and that too is decided (EMPTY). */
final class NoDelivery {
    /** SHA-256 of no bytes. */
    private static final String EMPTY_DIGEST = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private NoDelivery() {}

    static Delivery of(String key, long timestamp) {
        return new Delivery(
                new Source(key == null ? "" : key, SourceKind.PUSH, null),
                null,
                null,
                Instant.ofEpochMilli(Math.max(0, timestamp)),
                "text/plain",
                null,
                new byte[0],
                EMPTY_DIGEST,
                null,
                null);
    }
}
