package org.afferent.model;

/**
 * A statement about a date, found in a delivery: what kind of date, where it was read, and the words.
 *
 * @param kind what the date is said to be
 * @param origin where it was read
 * @param quote the text it was read from, as printed
 * @param value the date, or {@code null} when it was refused and could not be read at all
 * @param refusal why the claim does not count ("after fetchedAt", "not a date of the calendar"), or {@code null} when it counts
 */
public record DateClaim(Kind kind, Origin origin, String quote, PartialDate value, String refusal) {
    /** What a date is said to be. */
    public enum Kind {
        PUBLISHED,
        MODIFIED,
        REVIEWED,
        RETRIEVED,
        /** About the research reported: a journal's issue, a trial's start. */
        STUDY
    }

    /** Where a date was read, in no order of trust: the rule table of {@code normalize} has that. */
    public enum Origin {
        JSON_LD,
        META,
        MICRODATA,
        TIME_TAG,
        VISIBLE_TEXT,
        URL,
        FEED,
        HTTP
    }

    /** Whether the date rules may use this claim. */
    public boolean counts() {
        return refusal == null;
    }
}
