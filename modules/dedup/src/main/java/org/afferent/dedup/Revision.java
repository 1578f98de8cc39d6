package org.afferent.dedup;

import java.util.Comparator;
import java.util.List;
import org.afferent.model.Article;
import org.afferent.model.DateDecision;
import org.afferent.model.PartialDate;

/**
 * One state of an article's substance, and when it was seen.
 *
 * @param substance digest of everything of substance: words, headline, authors, dates, keywords, and whether it is a page; the name of this state among the article's
 * @param text digest of the words alone
 * @param itemOnly whether only a feed's item was delivered, not the page: a page always supersedes it
 * @param datePublished or {@code null}
 * @param first the earliest sighting
 * @param last the latest sighting
 */
public record Revision(
        long substance, long text, boolean itemOnly, PartialDate datePublished, Sighting first, Sighting last) {
    /** The present state of an article is the greatest: a page before a feed's item, then what was seen last. */
    static final Comparator<Revision> PRESENCE = Comparator.comparing((Revision r) -> !r.itemOnly)
            .thenComparingLong(r -> r.last.fetchedAt())
            .thenComparingLong(Revision::substance);

    static Revision of(Article article, Fingerprint fingerprint, boolean itemOnly, Sighting sighting) {
        long substance = Fingerprint.mix(fingerprint.digest() ^ (itemOnly ? 1 : 0));
        substance = with(substance, article.headline());
        for (String author : article.authors()) {
            substance = with(substance, author);
        }
        substance = with(substance, date(article.datePublished()));
        substance = with(substance, date(article.dateModified()));
        for (String keyword : article.keywords().stream().sorted().toList()) {
            substance = with(substance, keyword);
        }
        return new Revision(
                substance,
                fingerprint.digest(),
                itemOnly,
                article.datePublished() == null ? null : article.datePublished().value(),
                sighting,
                sighting);
    }

    private static long with(long digest, String part) {
        return Fingerprint.mix(digest ^ (part == null ? 0 : Fingerprint.of(part).digest()));
    }

    private static String date(DateDecision decision) {
        return decision == null ? null : decision.value().iso();
    }

    Revision seen(Sighting sighting) {
        return new Revision(substance, text, itemOnly, datePublished, first.earlier(sighting), last.later(sighting));
    }

    /** The present state, or {@code null} of none. */
    static Revision present(List<Revision> revisions) {
        return revisions.stream().max(PRESENCE).orElse(null);
    }
}
