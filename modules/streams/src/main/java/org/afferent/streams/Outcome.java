package org.afferent.streams;

import org.afferent.dedup.Draft;
import org.afferent.dedup.Probe;
import org.afferent.model.Decision;

/** What a processor hands on: each kind goes its own way in {@link CurationTopology}. */
sealed interface Outcome permits Arrival, Correspondence, Outcome.Decided, Outcome.Drafted, Outcome.Search {
    /** For news.decisions. */
    record Decided(Decision decision) implements Outcome {}

    /** For news.curated, once tagged. */
    record Drafted(Draft draft) implements Outcome {}

    /** For the index. */
    record Search(Probe probe) implements Outcome {}
}
