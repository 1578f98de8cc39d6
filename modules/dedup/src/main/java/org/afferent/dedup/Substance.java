package org.afferent.dedup;

import java.util.Arrays;
import java.util.List;
import org.afferent.model.Article;
import org.afferent.model.DateDecision;

/** The fields that a policy may count as substance, beside the words, which always are. In the order in which they enter a digest. */
enum Substance {
    HEADLINE("headline"),
    AUTHORS("authors"),
    DATE_PUBLISHED("datePublished"),
    DATE_MODIFIED("dateModified"),
    KEYWORDS("keywords");

    private final String key;

    Substance(String key) {
        this.key = key;
    }

    /** How the policy file calls it. */
    String key() {
        return key;
    }

    /** What the article has of it; may hold {@code null}. */
    List<String> of(Article article) {
        return switch (this) {
            case HEADLINE -> one(article.headline());
            case AUTHORS -> article.authors();
            case DATE_PUBLISHED -> one(date(article.datePublished()));
            case DATE_MODIFIED -> one(date(article.dateModified()));
            case KEYWORDS -> article.keywords().stream().sorted().toList();
        };
    }

    private static List<String> one(String part) {
        return Arrays.asList(part);
    }

    private static String date(DateDecision decision) {
        return decision == null ? null : decision.value().iso();
    }
}
