package org.afferent.dedup;

import java.time.Instant;
import java.util.List;
import org.afferent.model.Article;
import org.afferent.model.Coordinates;
import org.afferent.model.DateClaim;
import org.afferent.model.DateDecision;
import org.afferent.model.PartialDate;

/** One delivery in a test. */
record Sent(Article article, boolean itemOnly, Sighting sighting) {
    static Sent of(int offset, String articleId, String publisher, String date, String text) {
        PartialDate value = date == null ? null : PartialDate.parse(date).orElseThrow();
        DateDecision decision = value == null
                ? null
                : new DateDecision(
                        value,
                        "test",
                        new DateClaim(DateClaim.Kind.PUBLISHED, DateClaim.Origin.META, date, value, null));
        long fetched = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli() + offset * 1000L;
        Article article = new Article(
                articleId,
                articleId,
                null,
                publisher,
                null,
                List.of(),
                text,
                List.of(),
                "en",
                1,
                List.of(),
                null,
                decision,
                null,
                List.of(),
                List.of(),
                Instant.ofEpochMilli(fetched));
        return new Sent(article, false, new Sighting(fetched, new Coordinates("news.raw", 0, offset), "d" + offset));
    }
}
