package org.afferent.dedup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.afferent.model.Article;
import org.afferent.model.Edition;

/**
 * The articles that follow one that leads, as rows: {@code e/ORDER} holds each one's edition in the order of works, {@code f/ID} where it lies, and {@code t/RANK/ORDER}
 * the text of one whose publisher is trusted.
 */
final class Followers {
    private static final String EDITIONS = "e/";
    private static final String PLACES = "f/";
    private static final String TEXTS = "t/";

    private final Turn turn;

    Followers(Turn turn) {
        this.turn = turn;
    }

    /**
     * An article follows, or its edition has changed.
     *
     * @param rank of its text when its publisher is trusted, else ignored
     * @param text may be {@code null}
     * @return whether the work's record changes
     */
    boolean attach(Edition edition, int rank, Article text) {
        Follower before = follower(edition.articleId());
        String order = OrderKey.of(edition).sortable();
        Follower after =
                new Follower(EDITIONS + order, text == null ? null : "%s%04d/%s".formatted(TEXTS, rank, order), true);
        if (before != null
                && after.equals(before)
                && edition.equals(turn.shelf.get(before.place()).edition())) {
            return false;
        }
        boolean shown = before != null && remove(edition.articleId(), before);
        turn.followers++;
        turn.kept++;
        turn.shelf.put(PLACES + edition.articleId(), Row.of(after));
        turn.shelf.put(after.place(), Row.of(edition));
        if (text != null) {
            turn.shelf.put(after.textPlace(), Row.of(text));
        }
        return shown || shown(after);
    }

    /** An article follows no longer; says whether the work's record changes. */
    boolean detach(String articleId) {
        Follower before = follower(articleId);
        return before != null && remove(articleId, before);
    }

    /** The home of an article has let go of it; its edition stays. */
    void gone(String articleId) {
        Follower before = follower(articleId);
        if (before != null && before.kept()) {
            turn.kept--;
            turn.shelf.put(PLACES + articleId, Row.of(new Follower(before.place(), before.textPlace(), false)));
        }
    }

    private boolean remove(String articleId, Follower before) {
        boolean shown = shown(before);
        turn.followers--;
        turn.kept -= before.kept() ? 1 : 0;
        turn.shelf.remove(PLACES + articleId);
        turn.shelf.remove(before.place());
        if (before.textPlace() != null) {
            turn.shelf.remove(before.textPlace());
        }
        return shown;
    }

    /** Whether the record that was sent last lists it, or would. */
    private boolean shown(Follower follower) {
        return follower.textPlace() != null
                || turn.lastListed == null
                || follower.place().compareTo(turn.lastListed) <= 0;
    }

    /** The first ones in the order of works, by the key of their place. */
    List<Map.Entry<String, Row>> first(int most) {
        return turn.followers == 0 ? List.of() : turn.shelf.list(EDITIONS, null, most);
    }

    /** The text of the most trusted publisher among those that follow, when it ranks before {@code rank}. */
    Optional<Article> mostTrusted(int rank) {
        if (turn.followers == 0 || rank == 0) {
            return Optional.empty();
        }
        return turn.shelf.list(TEXTS, null, 1).stream()
                .filter(row -> Integer.parseInt(row.getKey().substring(TEXTS.length(), TEXTS.length() + 4)) < rank)
                .map(row -> row.getValue().text())
                .findFirst();
    }

    /** The edition of one that follows. */
    Optional<Edition> edition(String articleId) {
        return Optional.ofNullable(follower(articleId))
                .map(follower -> turn.shelf.get(follower.place()).edition());
    }

    private Follower follower(String articleId) {
        Row row = turn.followers == 0 ? null : turn.shelf.get(PLACES + articleId);
        return row == null ? null : row.follower();
    }
}
