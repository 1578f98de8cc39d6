package org.afferent.enrich;

import java.util.List;
import org.afferent.model.Annotations;

/**
 * The annotations of an article and how they came about.
 *
 * @param candidates every place that was looked at, in the order of the text, the headline first
 */
public record Explanation(Annotations annotations, List<Candidate> candidates) {
    public Explanation {
        candidates = List.copyOf(candidates);
    }
}
