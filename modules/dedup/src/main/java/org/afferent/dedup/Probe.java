package org.afferent.dedup;

/**
 * To an index partition: hold this row for this article in the place of what it had, and answer with {@link Letter.Candidates}.
 *
 * @param partition of the index
 * @param articleId whose row it is
 * @param epoch of the article's text, echoed in the answer
 * @param row may be empty: the article has nothing in this partition (any more)
 */
public record Probe(int partition, String articleId, int epoch, IndexRow row) {}
