package org.afferent.streams;

import org.afferent.dedup.Draft;
import org.afferent.dedup.Probe;
import org.afferent.model.Change;
import org.afferent.model.Decision;

/** What a processor hands on: each kind goes its own way in {@link CurationTopology}. */
sealed interface Outcome permits Arrival, Correspondence, Outcome.Decided, Outcome.Drafted, Outcome.Search {
    /** For news.decisions. */
    record Decided(Decision decision) implements Outcome {}

    /**
     * For news.curated, once tagged.
     *
     * @param change what its record will do
     * @param replacedBy with {@link Change#MERGED} the work that took the place, else {@code null}
     */
    record Drafted(Draft draft, Change change, String replacedBy) implements Outcome {}

    /** For the index. */
    record Search(Probe probe) implements Outcome {}
}
