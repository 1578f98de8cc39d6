package org.afferent.model;

/**
 * What a work was made with and from.
 *
 * @param rulesVersion of normalizing and deduplicating
 * @param vocabularyVersion of the mechanisms
 * @param schemaVersion of the public contract
 * @param first the earliest delivery of any edition
 * @param last the latest delivery that added substance
 */
public record Provenance(
        String rulesVersion, String vocabularyVersion, String schemaVersion, Coordinates first, Coordinates last) {}
