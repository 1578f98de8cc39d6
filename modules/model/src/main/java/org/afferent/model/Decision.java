package org.afferent.model;

import java.time.Instant;
import java.util.List;

/**
 * What became of one delivery, or (kind {@link Kind#MEMBERSHIP}) a later change of the work that its article belongs to. Conservation counts kind {@link Kind#DELIVERY}
 * only: exactly one for each record on news.raw.
 *
 * @param kind which of the two
 * @param raw the delivery
 * @param id {@link Source#id()} of the delivery
 * @param articleId never {@code null}
 * @param workId the work at that moment; {@code null} when rejected
 * @param verdict for {@link Kind#MEMBERSHIP} what the article now is to its work
 * @param reason only with {@link Verdict#REJECTED}, else {@code null}
 * @param evidence what it rests on, at least one
 * @param similarity to the matched article, 0 to 1; 0 without one
 * @param matchedArticle articleId of the twin, or {@code null}
 * @param previousWorkId for {@link Kind#MEMBERSHIP} the work before, else {@code null}
 * @param rulesVersion of normalizing and deduplicating
 * @param vocabularyVersion of the mechanisms
 * @param time the record's time (fetchedAt), never the clock's
 */
public record Decision(
        Kind kind,
        Coordinates raw,
        String id,
        String articleId,
        String workId,
        Verdict verdict,
        Reason reason,
        List<Evidence> evidence,
        double similarity,
        String matchedArticle,
        String previousWorkId,
        String rulesVersion,
        String vocabularyVersion,
        Instant time) {
    public Decision {
        evidence = List.copyOf(evidence);
    }

    /** What a decision is about. */
    public enum Kind {
        DELIVERY,
        MEMBERSHIP
    }
}
