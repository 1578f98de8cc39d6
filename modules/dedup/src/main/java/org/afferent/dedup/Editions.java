package org.afferent.dedup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    /** So many editions a work lists, the earliest in the order of works. */
    static final int MOST_LISTED = 256;

    private Editions() {}

    static String workId(String articleId) {
        return "w" + articleId;
    }

    /** The earlier of two dates, each {@code null} when there is none. */
    static PartialDate earlier(PartialDate one, PartialDate other) {
        return Stream.concat(Stream.ofNullable(one), Stream.ofNullable(other))
                .min(Comparator.naturalOrder())
                .orElse(null);
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
        List<Map.Entry<String, Row>> first = turn.editions.first(MOST_LISTED - 1);
        turn.lastListed =
                first.size() < turn.followers ? first.get(first.size() - 1).getKey() : null;
        Article lead = turn.editions
                .mostTrusted(turn.home.policies.rank(turn.publisher, turn.host))
                .orElseGet(turn::content);
        Edition original = edition(turn, Relation.ORIGINAL, 1);
        List<Edition> editions = new ArrayList<>();
        editions.add(original);
        first.forEach(row -> editions.add(row.getValue().edition()));
        if (editions.stream().noneMatch(edition -> edition.articleId().equals(lead.articleId()))) {
            turn.editions.edition(lead.articleId()).ifPresent(editions::add);
        }
        return new Draft(
                workId(turn.articleId),
                lead,
                editions.stream()
                        .map(Edition::datePublished)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                editions,
                1 + stated(turn.followers),
                editions.stream()
                        .skip(1)
                        .map(edition -> workId(edition.articleId()))
                        .sorted()
                        .toList(),
                raw(editions.stream().min(BY_FETCH).orElse(original)),
                raw(editions.stream().max(BY_FETCH).orElse(original)));
    }

    /**
     * A count as works state it: exact as long as all editions are listed, beyond that its two leading digits, rounded down, so that the record of a work of very many
     * copies is not written anew for each.
     */
    static int stated(int followers) {
        if (followers < MOST_LISTED) {
            return followers;
        }
        int unit = (int) Math.pow(10, Math.floor(Math.log10(followers)) - 1);
        return Math.max(MOST_LISTED - 1, followers / unit * unit);
    }

    private static Coordinates raw(Edition edition) {
        return edition.raw();
    }

    private static PartialDate value(DateDecision decision) {
        return decision == null ? null : decision.value();
    }
}
