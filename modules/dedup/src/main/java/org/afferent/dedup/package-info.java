/**
 * Deduplication without Kafka: fingerprints, the similarity rule, the inverted index, and the rule by which articles find their work.
 *
 * <p>{@link org.afferent.dedup.ArticleHome} is the heart: it handles one input for one article (a delivery, an answer of the index, a letter of another article) and
 * returns the article's next state and what is to be sent. Nothing here stores, sends, waits or looks at a clock; docs/dedup.md explains why the outcome does not depend
 * on the order of the inputs.
 */
package org.afferent.dedup;
