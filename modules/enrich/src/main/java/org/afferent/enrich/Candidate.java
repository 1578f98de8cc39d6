package org.afferent.enrich;

import org.afferent.model.Location;

/**
 * A place that might name something of the vocabulary, and what became of it.
 *
 * @param section of the vocabulary: {@code mechanism}, {@code intervention} ...
 * @param concept id in the vocabulary
 * @param exact the words
 * @param start code point of the body, or of the headline with {@link Location#HEADLINE}
 * @param end exclusive
 * @param fate what became of it
 * @param rule which rule decided, readable
 * @param sentence where it stands
 */
public record Candidate(
        String section,
        String concept,
        String exact,
        int start,
        int end,
        Location location,
        Fate fate,
        String rule,
        String sentence) {}
