package org.afferent.model;

/** How exactly a date is known, from coarse to fine. */
public enum Precision {
    YEAR,
    MONTH,
    DAY,
    INSTANT
}
