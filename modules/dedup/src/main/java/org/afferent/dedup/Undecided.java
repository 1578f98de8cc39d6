package org.afferent.dedup;

import org.afferent.model.Evidence;
import org.afferent.model.Verdict;

/**
 * A delivery whose decision waits until its article's search is complete.
 *
 * @param sighting the delivery
 * @param verdict what it is to the article's own earlier state; {@code null} for the first delivery of an article, which only the search can tell
 * @param evidence for that verdict, else {@code null}
 */
public record Undecided(Sighting sighting, Verdict verdict, Evidence evidence) {}
