package org.afferent.dedup;

/**
 * Where the rows of an article that follows another lie.
 *
 * @param place key of its edition
 * @param textPlace key of its text, or {@code null} when it is not kept
 * @param kept whether its own home still keeps it; the edition outlives it
 */
public record Follower(String place, String textPlace, boolean kept) {}
