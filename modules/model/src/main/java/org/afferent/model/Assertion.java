package org.afferent.model;

/** How surely a text states a mechanism; after NegEx, ConText and BioScope. */
public enum Assertion {
    ASSERTED,
    HEDGED,
    NEGATED,
    HISTORICAL,
    UNKNOWN
}
