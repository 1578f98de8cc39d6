package org.afferent.dedup;

import java.util.List;
import org.afferent.model.Article;
import org.afferent.model.Coordinates;
import org.afferent.model.Edition;
import org.afferent.model.PartialDate;

/**
 * A work before it is tagged, or the end of one.
 *
 * @param workId the key on news.curated
 * @param lead the article that is shown: the most trusted publisher's of the same text, else the earliest edition's; {@code null} when the work is no more (a tombstone)
 * @param datePublished the earliest of the editions listed, or {@code null}
 * @param editions the original first, then in their order, at most {@link Editions#MOST_LISTED} and the one that is shown
 * @param editionCount of all, as {@link Editions#stated} says it
 * @param replaces workIds under which its other listed editions may have been seen before
 * @param first delivery of the earliest fetched edition of those listed
 * @param last delivery of the latest fetched edition of those listed
 */
public record Draft(
        String workId,
        Article lead,
        PartialDate datePublished,
        List<Edition> editions,
        int editionCount,
        List<String> replaces,
        Coordinates first,
        Coordinates last) {
    static Draft tombstone(String workId) {
        return new Draft(workId, null, null, List.of(), 0, List.of(), null, null);
    }

    /** Whether this ends the work. */
    public boolean isTombstone() {
        return lead == null;
    }
}
