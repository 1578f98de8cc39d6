package org.afferent.model;

/** What a record on news.curated does to the work that its key names. */
public enum Change {
    /** The work was not there before, or comes back. */
    ADDED,
    /** The work was there and is another now. */
    CHANGED,
    /** A tombstone: another work has taken its place. */
    MERGED,
    /** A tombstone: the work is gone and nothing has taken its place. */
    REMOVED
}
