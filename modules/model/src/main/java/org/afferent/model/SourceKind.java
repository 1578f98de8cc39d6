package org.afferent.model;

/** How a delivery reached a producer. */
public enum SourceKind {
    FEED,
    PAGE,
    FILE,
    WARC,
    PUSH
}
