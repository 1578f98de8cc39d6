package org.afferent.model;

import java.util.List;

/**
 * Research that an article reports. Two works with the same key report the same study; they stay two works.
 *
 * @param key stable, from the parts that the text gives
 * @param institution vocabulary id, or {@code null}
 * @param journal vocabulary id, or {@code null}
 * @param people names, may be empty
 * @param year or {@code null}
 * @param interventions vocabulary ids
 * @param mechanisms vocabulary ids
 * @param sentence where the text reports it
 */
public record Study(
        String key,
        String institution,
        String journal,
        List<String> people,
        Integer year,
        List<String> interventions,
        List<String> mechanisms,
        String sentence) {
    public Study {
        people = List.copyOf(people);
        interventions = List.copyOf(interventions);
        mechanisms = List.copyOf(mechanisms);
    }
}
