package org.afferent.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.afferent.model.Article;

/** The works of a set of articles by the definition, from scratch: all pairs compared, then the first maximal independent set in the order of works. */
final class Expectation {
    private Expectation() {}

    static Map<String, String> leaders(Policy policy, Map<String, ArticleState> states, Map<String, Article> contents) {
        Map<String, Fingerprint> fingerprints = new TreeMap<>();
        contents.forEach((id, article) -> fingerprints.put(id, Fingerprint.of(article.articleBody())));
        List<OrderKey> order = new ArrayList<>();
        states.forEach((id, state) -> order.add(Editions.order(id, state.revisions(), state.forgotten())));
        order.sort(Comparator.naturalOrder());
        Map<String, String> leaders = new TreeMap<>();
        List<String> leading = new ArrayList<>();
        for (OrderKey key : order) {
            String id = key.articleId();
            String leader = leading.stream()
                    .filter(other -> Similarity.of(fingerprints.get(id), fingerprints.get(other))
                            .sameWork(policy))
                    .findFirst()
                    .orElse(id);
            leaders.put(id, leader);
            if (leader.equals(id)) {
                leading.add(id);
            }
        }
        return leaders;
    }
}
