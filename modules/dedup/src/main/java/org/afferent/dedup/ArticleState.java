package org.afferent.dedup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.afferent.model.Edition;

/**
 * What the home of an article remembers of it, its present content apart. Written and read only by {@link ArticleHome}.
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
 * @param shared hashes in common with each article found in this epoch
 * @param neighbors articles that are directly similar
 * @param undecided deliveries that wait for the search
 * @param announced the standing that neighbors were last told, {@code null} before the search was complete once
 * @param leader articleId of the one it was last attached to, itself when it led, {@code null} before
 * @param card the edition that was sent to the leader, or {@code null}
 * @param editions articles that follow this one
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
        Map<String, Integer> shared,
        Map<String, Neighbor> neighbors,
        List<Undecided> undecided,
        Standing announced,
        String leader,
        Edition card,
        Map<String, Edition> editions,
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
                Map.of(),
                Map.of(),
                List.of(),
                null,
                null,
                null,
                Map.of(),
                false);
    }

    /** Whether the article was ever delivered. */
    public boolean known() {
        return !revisions.isEmpty();
    }
}
