package org.afferent.model;

import java.util.List;

/**
 * One place where an article speaks of a mechanism.
 *
 * @param exact the words that name it
 * @param start code point of the body (of the headline with {@link Location#HEADLINE}), inclusive
 * @param end exclusive
 * @param sentence the evidence sentence
 * @param assertion how surely the clause states it
 * @param direction what is said to happen
 * @param role whose mechanism it is
 * @param location where it stands
 * @param hedgeStrength 0 when not hedged, 1 weak, 2 normal, 3 strong
 * @param intervention id of the treatment it is stated of, or {@code null}
 * @param attribution who says so, as printed, or {@code null}
 * @param cues the cues that decided, as printed, and notes such as {@code exclusivity-denied}
 */
public record Mention(
        String exact,
        int start,
        int end,
        String sentence,
        Assertion assertion,
        Direction direction,
        Role role,
        Location location,
        int hedgeStrength,
        String intervention,
        String attribution,
        List<String> cues) {
    public Mention {
        cues = List.copyOf(cues);
    }
}
