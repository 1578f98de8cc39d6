package org.afferent.dedup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.afferent.model.Decision;
import org.afferent.model.Evidence;
import org.afferent.model.Relation;
import org.afferent.model.Verdict;

/** Writes decisions: the verdict, the twin, and what it rests on. */
final class Verdicts {
    private static final Comparator<Map.Entry<String, Neighbor>> SIMILARITY = Comparator.comparingDouble(
                    (Map.Entry<String, Neighbor> entry) ->
                            entry.getValue().match().score())
            .thenComparing(entry -> entry.getValue().standing().order(), Comparator.reverseOrder());

    private final Turn turn;

    Verdicts(Turn turn) {
        this.turn = turn;
    }

    /** The decision on a delivery that is compared with the article's own earlier states. */
    Decision ofOwn(Sighting sighting, Verdict verdict, Evidence evidence) {
        return decision(Decision.Kind.DELIVERY, sighting, verdict, evidence, 1, turn.articleId, null);
    }

    /** The decision on the first delivery of an article: what it is to the articles that are there. */
    Decision ofFirst(Sighting sighting) {
        return withTwin(Decision.Kind.DELIVERY, sighting, null);
    }

    /** The record of a later change of the work that the article belongs to. */
    Decision membership(String previousLeader) {
        Sighting sighting = Revision.present(turn.revisions).first();
        return withTwin(Decision.Kind.MEMBERSHIP, sighting, Editions.workId(previousLeader));
    }

    private Decision withTwin(Decision.Kind kind, Sighting sighting, String previousWork) {
        Optional<Map.Entry<String, Neighbor>> twin = twin(kind);
        if (twin.isEmpty()) {
            Evidence evidence = new Evidence(
                    "no-similar-article",
                    "nothing indexed is similar enough; %d compared in full".formatted(turn.asked.size()),
                    null,
                    null);
            return decision(kind, sighting, Verdict.NEW, evidence, 0, null, previousWork);
        }
        Match match = twin.get().getValue().match();
        Evidence evidence =
                new Evidence(rule(match.relation()), figures(twin.get().getValue()), match.shared(), match.differing());
        boolean leadsNow = kind == Decision.Kind.MEMBERSHIP && turn.leader.equals(turn.articleId);
        Verdict verdict = leadsNow ? Verdict.NEW : verdict(match.relation());
        return decision(
                kind, sighting, verdict, evidence, match.score(), twin.get().getKey(), previousWork);
    }

    /** The leader when it follows one, else the most similar neighbor: a copy that is earlier than all it matches is a copy all the same. */
    private Optional<Map.Entry<String, Neighbor>> twin(Decision.Kind kind) {
        if (!turn.leader.equals(turn.articleId)) {
            return Optional.ofNullable(turn.neighbors.get(turn.leader)).map(leader -> Map.entry(turn.leader, leader));
        }
        return kind == Decision.Kind.MEMBERSHIP ? Optional.empty() : mostSimilar();
    }

    private Optional<Map.Entry<String, Neighbor>> mostSimilar() {
        List<Map.Entry<String, Neighbor>> most = new ArrayList<>(1);
        turn.neighbors.forEach((id, neighbor) -> {
            Map.Entry<String, Neighbor> entry = Map.entry(id, neighbor);
            if (most.isEmpty()) {
                most.add(entry);
            } else if (SIMILARITY.compare(entry, most.get(0)) > 0) {
                most.set(0, entry);
            }
        });
        return most.stream().findFirst();
    }

    private String figures(Neighbor twin) {
        return twin.match().figures() + "; here " + when(turn.order()) + ", there "
                + when(twin.standing().order());
    }

    private static String when(OrderKey order) {
        return Instant.ofEpochMilli(order.millis()).toString();
    }

    private static String rule(Relation relation) {
        return switch (relation) {
            case ORIGINAL, REPUBLICATION -> "same-text-same-publisher";
            case SYNDICATION -> "same-text-other-publisher";
            case NEAR_DUPLICATE -> "mostly-the-same-text";
        };
    }

    static Verdict verdict(Relation relation) {
        return switch (relation) {
            case ORIGINAL -> Verdict.NEW;
            case REPUBLICATION -> Verdict.REPUBLICATION;
            case SYNDICATION -> Verdict.SYNDICATION;
            case NEAR_DUPLICATE -> Verdict.NEAR_DUPLICATE;
        };
    }

    private Decision decision(
            Decision.Kind kind,
            Sighting sighting,
            Verdict verdict,
            Evidence evidence,
            double similarity,
            String matched,
            String previousWork) {
        return new Decision(
                kind,
                sighting.raw(),
                sighting.id(),
                turn.articleId,
                Editions.workId(turn.leader == null ? turn.articleId : turn.leader),
                verdict,
                null,
                List.of(evidence),
                similarity,
                matched,
                previousWork,
                turn.home.versions.rules(),
                turn.home.versions.vocabulary(),
                Instant.ofEpochMilli(sighting.fetchedAt()));
    }
}
