package org.afferent.model;

/** What is said to happen to a mechanism's target. */
public enum Direction {
    BLOCKS,
    ACTIVATES,
    INCREASES,
    DECREASES,
    RESTORES,
    REGROWS,
    RELOCATES,
    RESETS,
    MODULATES,
    TARGETS,
    NONE
}
