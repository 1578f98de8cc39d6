package org.afferent.dedup;

import java.util.Locale;
import org.afferent.model.Article;

/**
 * The rule by which one article finds its work. An article <em>leads</em> a work iff no earlier neighbor leads; every other article is an edition of its earliest leading
 * neighbor: the lexicographically first maximal independent set of the similarity graph, kept by letters between the articles' homes. Each work is a star around its
 * leader, so there are no chains; and it is defined by the graph and the order alone, so it does not depend on the order of arrival (docs/dedup.md).
 *
 * <p>Each method handles one input and returns its {@link Effects}; it changes nothing itself. {@link Memory} gives what is
 * stored beside the state.
 */
public final class ArticleHome {
    /** The version of the rules; it changes when the same deliveries may give other works. */
    public static final String RULES_VERSION = "1.2.0";

    /** An article found by the index with so many hashes in common is asked; see {@link Similarity#FOUND}. */
    static final int CANDIDATE = 3;
    /** At most so many articles are asked for one text, those that share most first. */
    static final int MOST_ASKED = 64;

    /** An article that has asked so many others for one text asks no further leaders of crowds, so that its state is bounded. */
    static final int MOST_ASKED_IN_ALL = 512;

    /** So many of an article's states are remembered, the latest ones. */
    static final int MOST_REVISIONS = 64;

    /** So many neighbors are asked at once whether they are still similar to a text that has changed. */
    static final int RECHECKED_AT_ONCE = 64;

    final Policies policies;
    final Versions versions;
    final int indexPartitions;

    /** {@code indexPartitions}: over how many partitions the index is spread; part of the layout of the state. */
    public ArticleHome(Policies policies, Versions versions, int indexPartitions) {
        this.policies = policies;
        this.versions = versions;
        this.indexPartitions = indexPartitions;
    }

    /** A delivery of this article. */
    public Effects deliver(ArticleState state, Memory memory, Article delivered, boolean itemOnly, Sighting sighting) {
        Turn turn = new Turn(this, state, memory);
        if (state.takenDown()) {
            turn.decisions.add(Refusals.takenDown(state.articleId(), sighting, versions));
            return turn.effects();
        }
        new Arrival(turn).handle(delivered, itemOnly, sighting);
        return turn.effects();
    }

    /** A letter to this article; an article that was never delivered answers that it is not known and stays unknown. */
    public Effects handle(ArticleState state, Memory memory, Letter letter) {
        Turn turn = new Turn(this, state, memory);
        new Conversation(turn).handle(letter);
        return turn.effects();
    }

    /** Whether the home may let go of an article: nothing is under way, and no article that is still kept follows it. */
    public boolean evictable(ArticleState state) {
        return !state.waiting() && state.undecided().isEmpty() && state.kept() == 0;
    }

    /** Lets go of an article that is {@link #evictable}; should it be delivered again, it is a stranger. Its neighbors are told, its record on news.curated stays. */
    public Effects evict(ArticleState state, Memory memory) {
        Turn turn = new Turn(this, state, memory);
        turn.evict();
        return turn.effects();
    }

    static String fold(String publisher) {
        if (publisher == null) {
            return null;
        }
        String folded = publisher
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return folded.isEmpty() ? null : folded;
    }

    /** The work that an article leads. */
    public static String workId(String articleId) {
        return Editions.workId(articleId);
    }
}
