package org.afferent.dedup;

import java.util.List;
import java.util.Map;
import org.afferent.model.Article;

/** What is stored of one article beside its {@link ArticleState}; {@link Effects} change it. */
public interface Memory {
    /** The content of a state of the article by {@link Revision#substance()}, as it was stored. */
    Article content(long substance);

    /** The row of a key, or {@code null}. */
    Row row(String key);

    /**
     * Rows in the order of their keys, which are ASCII.
     *
     * @param prefix of the keys
     * @param after only greater keys; {@code null} for all
     * @param most how many at most
     */
    List<Map.Entry<String, Row>> rows(String prefix, String after, int most);
}
