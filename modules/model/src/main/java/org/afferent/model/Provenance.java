package org.afferent.model;

/**
 * What a work was made with and from.
 *
 * @param rulesVersion of normalizing and deduplicating
 * @param vocabularyVersion of the mechanisms
 * @param schemaVersion of the public contract
 * @param first the delivery of the edition whose present state was fetched earliest
 * @param last the delivery of the edition whose present state was fetched latest
 */
public record Provenance(
        String rulesVersion, String vocabularyVersion, String schemaVersion, Coordinates first, Coordinates last) {}
