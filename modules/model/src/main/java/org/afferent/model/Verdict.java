package org.afferent.model;

/** What became of a delivery. Exactly one for each; docs/terms.md has the definitions. */
public enum Verdict {
    NEW,
    REVISION,
    REPUBLICATION,
    SYNDICATION,
    NEAR_DUPLICATE,
    REDELIVERY,
    REJECTED
}
