package org.afferent.model;

/** Where in an article a mention stands. */
public enum Location {
    /** In {@link Article#headline()}: offsets are code points of the headline, not of the body. */
    HEADLINE,
    HEADING,
    BODY,
    QUOTATION
}
