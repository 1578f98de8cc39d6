package org.afferent.dedup;

import org.afferent.model.Relation;

/**
 * Why two articles are one work.
 *
 * @param relation of the one to the other
 * @param score similarity, 0 to 1
 * @param figures for people
 * @param shared the longest run of words that both have, quoted, or {@code null}
 * @param differing the longest run that only the answering article has, quoted, or {@code null}
 */
public record Match(Relation relation, double score, String figures, String shared, String differing) {}
