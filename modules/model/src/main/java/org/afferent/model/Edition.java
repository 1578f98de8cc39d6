package org.afferent.model;

import java.time.Instant;

/**
 * One article of a work.
 *
 * @param id {@link Source#id()} of the delivery that showed its present state
 * @param relation to the work's original
 * @param similarity to the original, 0 to 1; 1 for the original itself
 * @param revisions how many states of substance were seen, at least 1
 * @param lastChange for an article that was revised a short diff of its last change, else {@code null}
 * @param raw the earliest delivery of the present state
 */
public record Edition(
        String articleId,
        String id,
        String url,
        String publisher,
        String headline,
        PartialDate datePublished,
        PartialDate dateModified,
        Instant fetchedAt,
        Relation relation,
        double similarity,
        int revisions,
        String lastChange,
        Coordinates raw) {}
