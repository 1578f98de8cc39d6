package org.afferent.streams;

import org.afferent.model.Change;
import org.afferent.model.Work;

/**
 * A work on its way to news.curated.
 *
 * @param work or {@code null} for a tombstone
 * @param change what its record does
 * @param replacedBy with {@link Change#MERGED} the work that took the place, else {@code null}
 */
record Tagged(Work work, Change change, String replacedBy) {}
