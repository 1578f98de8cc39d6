package org.afferent.client;

/** A part of a work, as far as {@link WorkChanged} tells them apart. */
public enum Part {
    /** Headline, authors, body, language, keywords and section. */
    TEXT,
    /** When it was published and modified, and the claims for that. */
    DATES,
    /** The articles that make up the work, the deliveries that it rests on, and the works that it replaces. */
    EDITIONS,
    /** The mechanisms that it speaks of, with their mentions. */
    MECHANISMS,
    /** What else was found in the text, the publisher, the address, and the versions of rules and vocabulary. */
    DETAILS
}
