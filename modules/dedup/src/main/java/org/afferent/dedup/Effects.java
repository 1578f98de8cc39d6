package org.afferent.dedup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.afferent.model.Article;
import org.afferent.model.Decision;

/**
 * What handling one input comes to: what is to be stored and what is to be sent, in this order.
 *
 * @param state the article's next state, or {@code null} when nothing is to be stored
 * @param contents content to be stored, by {@link Revision#substance()}
 * @param forgotten content that need not be stored any longer, by {@link Revision#substance()}
 * @param rows rows to be stored by their keys; {@code null} for one that goes
 * @param evicted whether nothing of the article is to be kept: its state goes too
 * @param probes to the index
 * @param letters to other articles' homes
 * @param decisions to news.decisions
 * @param drafts to news.curated
 */
public record Effects(
        ArticleState state,
        Map<Long, Article> contents,
        Set<Long> forgotten,
        Map<String, Row> rows,
        boolean evicted,
        List<Probe> probes,
        List<Letter> letters,
        List<Decision> decisions,
        List<Draft> drafts) {
    public Effects {
        contents = Map.copyOf(contents);
        forgotten = Set.copyOf(forgotten);
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows)); // a copy that allows null
        probes = List.copyOf(probes);
        letters = List.copyOf(letters);
        decisions = List.copyOf(decisions);
        drafts = List.copyOf(drafts);
    }
}
