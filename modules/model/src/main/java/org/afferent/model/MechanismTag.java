package org.afferent.model;

import java.util.List;

/**
 * All mentions of one mechanism in one article, under one headline status.
 *
 * @param concept id in the vocabulary
 * @param label its label there
 * @param assertion the strongest of the mentions: asserted, hedged, unknown, historical, negated
 * @param direction of the first mention with that assertion that has one
 * @param role likewise
 * @param mentions at least one, in the order of the text
 */
public record MechanismTag(
        String concept, String label, Assertion assertion, Direction direction, Role role, List<Mention> mentions) {
    public MechanismTag {
        mentions = List.copyOf(mentions);
    }
}
