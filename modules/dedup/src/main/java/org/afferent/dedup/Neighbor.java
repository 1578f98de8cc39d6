package org.afferent.dedup;

/**
 * Another article that is directly similar, as last heard of.
 *
 * @param standing what it last told of itself
 * @param match why the two are one work
 * @param epoch of this article's text that was compared
 */
public record Neighbor(Standing standing, Match match, int epoch) {}
