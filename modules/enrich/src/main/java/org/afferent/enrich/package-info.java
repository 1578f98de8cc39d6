/**
 * What an article says about mechanisms: the vocabulary (data), the matcher, assertion and direction, and what stands around a mechanism. No clock, no I/O beyond reading
 * a vocabulary that is handed in, no randomness: the same article, vocabulary and {@link org.afferent.enrich.Tagger#RULES_VERSION} give the same annotations.
 */
package org.afferent.enrich;
