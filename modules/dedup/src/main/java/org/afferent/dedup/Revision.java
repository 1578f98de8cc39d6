package org.afferent.dedup;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.afferent.model.Article;
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

    /** {@code substances}: which fields, beside the words, tell one state from another. */
    static Revision of(
            Article article, Fingerprint fingerprint, Set<Substance> substances, boolean itemOnly, Sighting sighting) {
        long substance = Fingerprint.mix(fingerprint.digest() ^ (itemOnly ? 1 : 0));
        for (Substance field : substances) {
            for (String part : field.of(article)) {
                substance = with(substance, part);
            }
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

    /** This state, delivered again: what is not of its substance comes from all its deliveries, in whatever order. */
    Revision seen(Revision again) {
        return new Revision(
                substance,
                text,
                itemOnly,
                Editions.earlier(datePublished, again.datePublished),
                first.earlier(again.first),
                last.later(again.last));
    }

    /** The present state, or {@code null} of none. */
    static Revision present(List<Revision> revisions) {
        return revisions.stream().max(PRESENCE).orElse(null);
    }
}
