package org.afferent.enrich;

import java.util.HashSet;
import java.util.Set;
import org.afferent.model.Study;

/**
 * Whether two reports may be of one study. The key finds the candidates, because it is made of what nearly all reports have; what only some reports have (year, people, journal)
 * can part them again, and its absence never does (docs/adr/0014).
 */
public final class StudyLink {
    /** A preprint comes out at most so many years before its paper. */
    private static final int PREPRINT = 1;

    private StudyLink() {}

    /** True when the keys are equal and nothing that both state contradicts it. */
    public static boolean isOne(Study one, Study other) {
        return one.key().equals(other.key()) && !years(one, other) && !journals(one, other);
    }

    private static boolean years(Study one, Study other) {
        return one.year() != null && other.year() != null && Math.abs(one.year() - other.year()) > PREPRINT;
    }

    /** Two journals are two papers, unless the people are the same: a preprint and its paper. */
    private static boolean journals(Study one, Study other) {
        boolean differ = one.journal() != null
                && other.journal() != null
                && !one.journal().equals(other.journal());
        Set<String> shared = new HashSet<>(one.people());
        shared.retainAll(other.people());
        return differ && shared.isEmpty();
    }
}
