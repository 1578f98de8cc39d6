package org.afferent.enrich;

import java.time.Instant;
import java.util.List;
import org.afferent.model.Article;

/** Articles for tests, from a headline and a body alone. */
final class Articles {
    private Articles() {}

    static Article of(String headline, String body) {
        return new Article(
                "0".repeat(24),
                "test",
                null,
                null,
                headline,
                List.of(),
                body,
                List.of(),
                "en",
                1,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                Instant.EPOCH);
    }

    static Article body(String body) {
        return of(null, body);
    }
}
