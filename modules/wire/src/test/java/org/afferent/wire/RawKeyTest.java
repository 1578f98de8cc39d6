package org.afferent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.afferent.model.Delivery;
import org.afferent.model.FeedItem;
import org.junit.jupiter.api.Test;

class RawKeyTest {
    @Test
    void isTheCanonicalUrlWithoutTracking() {
        assertThat(RawKey.of(Sample.delivery())).isEqualTo("https://example.org/ketamine");
    }

    @Test
    void isPublisherAndGuidWithoutAUrl() {
        assertThat(RawKey.of(with(null, "The Example", Sample.delivery().feedItem())))
                .isEqualTo("The Example|guid-1");
    }

    @Test
    void isTheDigestWithoutEither() {
        assertThat(RawKey.of(with(" ", null, Sample.delivery().feedItem()))).isEqualTo("3b6f0c");
        assertThat(RawKey.of(with(null, "The Example", null))).isEqualTo("3b6f0c");
    }

    @Test
    void isTheAddressItselfWhenItIsNotOfTheWeb() {
        assertThat(RawKey.of(with(" urn:isbn:1 ", null, null))).isEqualTo("urn:isbn:1");
    }

    private static Delivery with(String url, String publisher, FeedItem item) {
        Delivery one = Sample.delivery();
        return new Delivery(
                one.source(),
                publisher,
                url,
                one.fetchedAt(),
                one.mediaType(),
                one.charset(),
                one.payload(),
                one.payloadDigest(),
                item,
                one.http());
    }
}
