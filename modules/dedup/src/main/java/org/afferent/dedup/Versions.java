package org.afferent.dedup;

/**
 * What the decisions name as what they were made by.
 *
 * @param rules of normalizing, deduplicating and tagging
 * @param vocabulary of the mechanisms
 */
public record Versions(String rules, String vocabulary) {}
