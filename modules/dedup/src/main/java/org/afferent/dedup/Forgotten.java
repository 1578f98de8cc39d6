package org.afferent.dedup;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.afferent.model.PartialDate;

/**
 * What is kept of an article's states beyond the {@link ArticleHome#MOST_REVISIONS} latest: a page that changes every few minutes must not grow its state for ever.
 *
 * @param count how many were forgotten
 * @param datePublished the earliest of theirs, or {@code null}
 * @param firstFetched the earliest of theirs, millis since the epoch
 */
public record Forgotten(int count, PartialDate datePublished, long firstFetched) {
    static final Forgotten NOTHING = new Forgotten(0, null, Long.MAX_VALUE);

    Forgotten and(Revision revision) {
        return new Forgotten(
                count + 1,
                Stream.of(datePublished, revision.datePublished())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                Math.min(firstFetched, revision.first().fetchedAt()));
    }
}
