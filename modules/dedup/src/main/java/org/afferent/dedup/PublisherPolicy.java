package org.afferent.dedup;

import java.util.Set;

/**
 * What holds for one publisher's articles.
 *
 * @param figures by which they are compared
 * @param substance the fields that count as substance, beside the words
 */
record PublisherPolicy(Policy figures, Set<Substance> substance) {}
