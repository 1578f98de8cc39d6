package org.afferent.dedup;

import java.util.Comparator;
import org.afferent.model.Edition;
import org.afferent.model.PartialDate;
import org.afferent.model.Precision;

/**
 * The total order of articles in which works are led by their earliest: by the earliest true date of publication, else by the first fetch; then by id.
 *
 * @param millis since the epoch: for a day its first instant, for a month or a year its end (what is only known to be of 2010 does not come before 2010-08-31)
 * @param articleId breaks ties
 */
public record OrderKey(long millis, String articleId) implements Comparable<OrderKey> {
    private static final Comparator<OrderKey> ORDER =
            Comparator.comparingLong(OrderKey::millis).thenComparing(OrderKey::articleId);

    /**
     * The key of an article.
     *
     * @param datePublished the earliest, or {@code null}
     * @param firstFetched millis since the epoch
     */
    static OrderKey of(String articleId, PartialDate datePublished, long firstFetched) {
        if (datePublished == null) {
            return new OrderKey(firstFetched, articleId);
        }
        boolean fine = datePublished.precision().compareTo(Precision.DAY) >= 0;
        return new OrderKey((fine ? datePublished.start() : datePublished.endExclusive()).toEpochMilli(), articleId);
    }

    /** The place of an edition among those of its work. */
    static OrderKey of(Edition edition) {
        return of(
                edition.articleId(),
                edition.datePublished(),
                edition.fetchedAt().toEpochMilli());
    }

    /** As a text whose order is this order. */
    String sortable() {
        return "%016x/%s".formatted(millis ^ Long.MIN_VALUE, articleId);
    }

    /** What {@link #sortable()} gave. */
    static OrderKey sorted(String sortable) {
        return new OrderKey(
                Long.parseUnsignedLong(sortable.substring(0, 16), 16) ^ Long.MIN_VALUE, sortable.substring(17));
    }

    @Override
    public int compareTo(OrderKey other) {
        return ORDER.compare(this, other);
    }

    boolean before(OrderKey other) {
        return compareTo(other) < 0;
    }
}
