package org.afferent.dedup;

/**
 * An article that shares indexed hashes with another.
 *
 * @param articleId of the article found
 * @param shared how many hashes; the digest counts {@link PostingIndex#DIGEST_WEIGHT}
 */
public record Candidate(String articleId, int shared) {}
