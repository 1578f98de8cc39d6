package org.afferent.dedup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.afferent.model.Article;
import org.afferent.model.Coordinates;
import org.afferent.model.DateDecision;
import org.afferent.model.Edition;
import org.afferent.model.PartialDate;
import org.afferent.model.Relation;

/** An article as an edition, and the work that its editions make. */
final class Editions {
    private static final Comparator<Edition> BY_FETCH =
            Comparator.comparing(Edition::fetchedAt).thenComparing(Edition::raw);

    private Editions() {}

    static String workId(String articleId) {
        return "w" + articleId;
    }

    static PartialDate datePublished(List<Revision> revisions, Forgotten forgotten) {
        return Stream.concat(
                        Stream.ofNullable(forgotten.datePublished()),
                        revisions.stream().map(Revision::datePublished))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    static OrderKey order(String articleId, List<Revision> revisions, Forgotten forgotten) {
        long first = revisions.stream()
                .mapToLong(revision -> revision.first().fetchedAt())
                .min()
                .orElse(Long.MAX_VALUE);
        return OrderKey.of(articleId, datePublished(revisions, forgotten), Math.min(first, forgotten.firstFetched()));
    }

    static Edition follower(Turn turn, Neighbor leader) {
        return edition(turn, leader.match().relation(), leader.match().score());
    }

    private static Edition edition(Turn turn, Relation relation, double similarity) {
        Article article = turn.content();
        Revision present = Revision.present(turn.revisions);
        return new Edition(
                turn.articleId,
                present.first().id(),
                article.url(),
                article.publisher(),
                article.headline(),
                datePublished(turn.revisions, turn.forgotten),
                value(article.dateModified()),
                Instant.ofEpochMilli(present.first().fetchedAt()),
                relation,
                similarity,
                turn.revisions.size() + turn.forgotten.count(),
                turn.lastChange,
                present.first().raw());
    }

    /** The work that this article leads, as it now is. */
    static Draft draft(Turn turn) {
        List<Edition> editions = new ArrayList<>();
        Edition original = edition(turn, Relation.ORIGINAL, 1);
        editions.add(original);
        turn.editions.values().stream()
                .sorted(Comparator.comparing((Edition e) -> OrderKey.of(
                        e.articleId(), e.datePublished(), e.fetchedAt().toEpochMilli())))
                .forEach(editions::add);
        return new Draft(
                workId(turn.articleId),
                turn.content(),
                editions.stream()
                        .map(Edition::datePublished)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                editions,
                turn.editions.keySet().stream().map(Editions::workId).sorted().toList(),
                raw(editions.stream().min(BY_FETCH).orElse(original)),
                raw(editions.stream().max(BY_FETCH).orElse(original)));
    }

    private static Coordinates raw(Edition edition) {
        return edition.raw();
    }

    private static PartialDate value(DateDecision decision) {
        return decision == null ? null : decision.value();
    }
}
