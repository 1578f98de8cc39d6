package org.afferent.enrich;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.afferent.model.Article;
import org.afferent.model.MechanismTag;
import org.afferent.model.Mention;

/** Which tags appear and vanish when one vocabulary takes the place of another, over articles; add them one by one. Not thread-safe. */
public final class VocabularyDiff {
    private final Tagger before;
    private final Tagger after;
    private final List<Change> changes = new ArrayList<>();
    private int articles;

    /** Whether a tag came or went. */
    public enum Kind {
        APPEARED,
        VANISHED
    }

    /**
     * One mechanism of one article that only one of the vocabularies finds.
     *
     * @param identity {@link Article#identity()}
     * @param mention the first of its mentions, with the sentence
     */
    public record Change(Kind kind, String concept, String identity, Mention mention) {}

    public VocabularyDiff(Vocabulary before, Vocabulary after) {
        this.before = new Tagger(before);
        this.after = new Tagger(after);
    }

    public void add(Article article) {
        Map<String, MechanismTag> old = tags(before, article);
        Map<String, MechanismTag> now = tags(after, article);
        articles++;
        now.forEach((concept, tag) -> {
            if (!old.containsKey(concept)) {
                changes.add(new Change(
                        Kind.APPEARED,
                        concept,
                        article.identity(),
                        tag.mentions().get(0)));
            }
        });
        old.forEach((concept, tag) -> {
            if (!now.containsKey(concept)) {
                changes.add(new Change(
                        Kind.VANISHED,
                        concept,
                        article.identity(),
                        tag.mentions().get(0)));
            }
        });
    }

    /** How many articles were compared. */
    public int articles() {
        return articles;
    }

    /** By mechanism, what vanished last; within that in the order of the articles. */
    public List<Change> changes() {
        return changes.stream()
                .sorted(Comparator.comparing(Change::concept).thenComparing(Change::kind))
                .toList();
    }

    private static Map<String, MechanismTag> tags(Tagger tagger, Article article) {
        Map<String, MechanismTag> tags = new HashMap<>();
        tagger.tag(article).mechanisms().forEach(tag -> tags.put(tag.concept(), tag));
        return tags;
    }
}
