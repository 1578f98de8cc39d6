package org.afferent.model;

/** What an edition is to its work. */
public enum Relation {
    /** The work's earliest edition: the work is named after it. */
    ORIGINAL,
    REPUBLICATION,
    SYNDICATION,
    NEAR_DUPLICATE
}
