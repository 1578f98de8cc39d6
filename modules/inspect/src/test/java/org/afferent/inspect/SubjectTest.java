package org.afferent.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.afferent.model.CanonicalUrl;
import org.afferent.model.Coordinates;
import org.junit.jupiter.api.Test;

class SubjectTest {
    @Test
    void whatSomebodyTypesIsTakenForWhatItLooksLike() {
        assertThat(Subject.of("0123456789abcdef01234567")).isInstanceOf(Subject.ArticleId.class);
        assertThat(Subject.of(" w0123456789abcdef01234567")).isInstanceOf(Subject.WorkId.class);
        assertThat(Subject.of("news.raw-3@42")).isEqualTo(new Subject.Place(new Coordinates("news.raw", 3, 42)));
        assertThat(Subject.of("https://www.example.org/a?utm_source=x"))
                .isEqualTo(new Subject.Address(
                        CanonicalUrl.of("https://www.example.org/a").orElseThrow()));
        assertThat(Subject.of("item-1")).isEqualTo(new Subject.DeliveryId("item-1"));
    }

    @Test
    void coordinatesAreReadAsTheyAreWritten() {
        Coordinates at = new Coordinates("g-2.news.raw", 12, 9_000_000_000L);

        assertThat(Places.parse(at.toString())).contains(at);
        assertThat(Places.parse("news.raw-3")).isEmpty();
        assertThat(Places.parse("news.raw-3@99999999999999999999")).isEmpty();
    }
}
