package org.afferent.producers.feed;

import java.time.Instant;

/**
 * Something about a feed that a person should look at.
 *
 * @param kind what
 * @param since when it was noticed
 * @param evidence what it was noticed from
 */
public record Alert(Kind kind, Instant since, String evidence) {
    /** What can be wrong with a feed. */
    public enum Kind {
        /** No news for far longer than it ever was. */
        SILENT,
        /** Gone, or no answer for days. */
        DEAD,
        /** Another format than before, or no feed any more. */
        FORMAT_CHANGED,
        /** Items have no text. */
        TITLES_ONLY,
        /** Items are dated in the future. */
        FUTURE_DATES
    }
}
