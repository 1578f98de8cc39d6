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
 * @param lead the earliest edition's article, or {@code null} when the work is no more (a tombstone)
 * @param datePublished the earliest of all editions, or {@code null}
 * @param editions the original first, then in their order
 * @param replaces workIds under which its other editions may have been seen before
 * @param first delivery of the earliest fetched edition
 * @param last delivery of the latest fetched edition
 */
public record Draft(
        String workId,
        Article lead,
        PartialDate datePublished,
        List<Edition> editions,
        List<String> replaces,
        Coordinates first,
        Coordinates last) {
    static Draft tombstone(String workId) {
        return new Draft(workId, null, null, List.of(), List.of(), null, null);
    }

    /** Whether this ends the work. */
    public boolean isTombstone() {
        return lead == null;
    }
}
