package org.afferent.dedup;

import java.util.List;
import org.afferent.model.Article;
import org.afferent.model.Edition;

/** What is sent to an article's home. From one home to another letters arrive in the order in which they were sent; nothing else is assumed of their order. */
public sealed interface Letter {
    /** articleId of the receiver. */
    String to();

    /** The answer of an index partition to a {@link Probe}. */
    record Candidates(String to, int epoch, int partition, List<Candidate> found) implements Letter {
        public Candidates {
            found = List.copyOf(found);
        }
    }

    /**
     * "Are we one work?"
     *
     * @param epoch of the asker's text, echoed in the answer
     */
    record Compare(String to, String from, int epoch, Fingerprint fingerprint, Standing standing) implements Letter {}

    /**
     * The answer.
     *
     * @param match {@code null} when the two are not one work
     * @param standing {@code null} when the article asked is not known (any more)
     */
    record Compared(String to, String from, int epoch, Match match, Standing standing) implements Letter {}

    /** A neighbor's standing has changed. */
    record Stands(String to, String from, Standing standing) implements Letter {}

    /**
     * An article follows the receiver, or its edition has changed.
     *
     * @param rank of its publisher among the trusted ones, 0 the first; meaningless without {@code text}
     * @param text what it shows, when its publisher is trusted and it is the same text, else {@code null}
     */
    record Attach(String to, Edition edition, int rank, Article text) implements Letter {}

    /** An article no longer follows the receiver. */
    record Detach(String to, String from) implements Letter {}

    /** The sender's home has let go of it ({@link ArticleHome#evict}). */
    record Gone(String to, String from) implements Letter {}

    /** The operator has taken the receiver down: it is to be as if it had never been delivered, for good. */
    record TakeDown(String to) implements Letter {}
}
