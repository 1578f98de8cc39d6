package org.afferent.dedup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.afferent.model.Edition;

/**
 * What the home of an article remembers of it: of bounded size. Its contents and its {@link Row rows} lie apart. Written and read only by {@link ArticleHome}.
 *
 * @param articleId whose state it is
 * @param publisher folded name, or {@code null}
 * @param host of its URL, or {@code null}
 * @param revisions the latest states of its substance that were seen, in the order of arrival
 * @param forgotten what is kept of older states
 * @param lastChange a short diff from the state before the present one, or {@code null}
 * @param epoch counts the changes of its present text; answers to an older one are stale
 * @param rows index partitions that hold a row of it
 * @param awaitingIndex index partitions whose answer is out
 * @param awaitingHomes articles whose answer is out
 * @param asked articles that were asked in this epoch
 * @param recheck articles to ask when the index has answered, whatever it answers
 * @param recheckAfter neighbors after this id in the order of ids may have been compared with an older text and are asked again, some at a time; {@code null} when none
 * @param shared hashes in common with each article found in this epoch
 * @param neighbors how many articles are known to be directly similar
 * @param undecided deliveries that wait for the search
 * @param announced the standing that neighbors were last told, {@code null} before the search was complete once
 * @param leader articleId of the one it was last attached to, itself when it led, {@code null} before
 * @param card the edition that was sent to the leader, or {@code null}
 * @param followers how many articles follow this one
 * @param kept how many of these are still kept by their own homes
 * @param lastListed where the last edition that was listed on news.curated lies when not all were, else {@code null}
 * @param takenDown whether the operator has taken it down; nothing else is known of it then
 * @param dirty whether what it shows on news.curated, or its card, may have changed since it was last sent
 */
public record ArticleState(
        String articleId,
        String publisher,
        String host,
        List<Revision> revisions,
        Forgotten forgotten,
        String lastChange,
        int epoch,
        Set<Integer> rows,
        Set<Integer> awaitingIndex,
        Set<String> awaitingHomes,
        Set<String> asked,
        Set<String> recheck,
        String recheckAfter,
        Map<String, Integer> shared,
        int neighbors,
        List<Undecided> undecided,
        Standing announced,
        String leader,
        Edition card,
        int followers,
        int kept,
        String lastListed,
        boolean takenDown,
        boolean dirty) {
    /** An article that nothing is known of yet. */
    public static ArticleState unknown(String articleId) {
        return new ArticleState(
                articleId,
                null,
                null,
                List.of(),
                Forgotten.NOTHING,
                null,
                0,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                Map.of(),
                0,
                List.of(),
                null,
                null,
                null,
                0,
                0,
                null,
                false,
                false);
    }

    /** What is kept of an article that was taken down. */
    static ArticleState takenDown(String articleId) {
        ArticleState nothing = unknown(articleId);
        return new ArticleState(
                articleId,
                null,
                null,
                nothing.revisions,
                nothing.forgotten,
                null,
                0,
                nothing.rows,
                nothing.awaitingIndex,
                nothing.awaitingHomes,
                nothing.asked,
                nothing.recheck,
                null,
                nothing.shared,
                0,
                nothing.undecided,
                null,
                null,
                null,
                0,
                0,
                null,
                true,
                false);
    }

    /** When it was delivered last, millis since the epoch; {@link Long#MIN_VALUE} when it never was. */
    public long lastFetched() {
        return revisions.stream()
                .mapToLong(revision -> revision.last().fetchedAt())
                .max()
                .orElse(Long.MIN_VALUE);
    }

    /** Whether a search is under way. */
    boolean waiting() {
        return !awaitingIndex.isEmpty() || !awaitingHomes.isEmpty() || recheckAfter != null;
    }

    /** Whether the article was ever delivered. */
    public boolean known() {
        return !revisions.isEmpty();
    }
}
