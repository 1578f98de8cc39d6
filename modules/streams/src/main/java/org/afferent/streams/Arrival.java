package org.afferent.streams;

import org.afferent.dedup.Sighting;
import org.afferent.model.Article;

/**
 * A delivery on its way to its article's home.
 *
 * @param article what it was normalized to
 * @param itemOnly whether it was a feed's item without the page
 * @param sighting the delivery
 */
record Arrival(Article article, boolean itemOnly, Sighting sighting) implements Outcome, HomeInput {}
