package org.afferent.enrich;

/**
 * A sentence as a range of tokens.
 *
 * @param from its first token
 * @param to the token after its last
 * @param paragraph counts up with every paragraph
 * @param question ends in a question mark
 */
record Sentence(int from, int to, int paragraph, boolean question) {}
