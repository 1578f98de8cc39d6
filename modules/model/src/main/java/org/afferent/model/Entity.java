package org.afferent.model;

import java.util.List;

/**
 * A thing of the vocabulary that is no mechanism: an intervention, a condition, a population, an institution, a journal.
 *
 * @param id in the vocabulary
 * @param label its label there
 * @param mentions at least one
 */
public record Entity(String id, String label, List<Span> mentions) {
    public Entity {
        mentions = List.copyOf(mentions);
    }
}
