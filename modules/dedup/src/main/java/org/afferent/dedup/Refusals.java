package org.afferent.dedup;

import java.time.Instant;
import java.util.List;
import org.afferent.model.Decision;
import org.afferent.model.Evidence;
import org.afferent.model.Reason;
import org.afferent.model.Verdict;

/** Decisions about articles that were taken down: they quote nothing and name no other article. */
public final class Refusals {
    private static final List<Evidence> EVIDENCE = List.of(new Evidence("taken-down", "by the operator", null, null));

    private Refusals() {}

    /** The decision on a delivery of one. */
    public static Decision takenDown(String articleId, Sighting sighting, Versions versions) {
        return refusal(Decision.Kind.DELIVERY, articleId, sighting, null, versions);
    }

    /** That one that was shown is shown no longer. */
    static Decision withdrawn(String articleId, Sighting sighting, String previousWork, Versions versions) {
        return refusal(Decision.Kind.MEMBERSHIP, articleId, sighting, previousWork, versions);
    }

    private static Decision refusal(
            Decision.Kind kind, String articleId, Sighting sighting, String previousWork, Versions versions) {
        return new Decision(
                kind,
                sighting.raw(),
                sighting.id(),
                articleId,
                null,
                Verdict.REJECTED,
                Reason.TAKEN_DOWN,
                EVIDENCE,
                0,
                null,
                previousWork,
                versions.rules(),
                versions.vocabulary(),
                Instant.ofEpochMilli(sighting.fetchedAt()));
    }
}
