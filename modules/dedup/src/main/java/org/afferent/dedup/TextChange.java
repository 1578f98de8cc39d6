package org.afferent.dedup;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import org.afferent.model.Article;

/** What changed between two states of one article, in a few words. */
final class TextChange {
    private static final int MOST_CHARACTERS = 400;
    private static final int MOST_OF_ONE = 140;

    private TextChange() {}

    /** {@code − words that went / + words that came}, sentence by sentence, the first changes first. */
    static String between(Article before, Article after) {
        StringBuilder change = new StringBuilder();
        field(change, "headline", before.headline(), after.headline());
        field(change, "datePublished", date(before, true), date(after, true));
        field(change, "dateModified", date(before, false), date(after, false));
        field(change, "authors", String.join(", ", before.authors()), String.join(", ", after.authors()));
        field(change, "keywords", String.join(", ", before.keywords()), String.join(", ", after.keywords()));
        for (AbstractDelta<String> delta :
                DiffUtils.diff(sentences(before), sentences(after)).getDeltas()) {
            line(change, "− ", String.join(" ", delta.getSource().getLines()));
            line(change, "+ ", String.join(" ", delta.getTarget().getLines()));
        }
        return change.length() <= MOST_CHARACTERS ? change.toString() : change.substring(0, MOST_CHARACTERS - 1) + "…";
    }

    private static String date(Article article, boolean published) {
        var decision = published ? article.datePublished() : article.dateModified();
        return decision == null ? null : decision.value().iso();
    }

    private static List<String> sentences(Article article) {
        return List.of(article.articleBody().split("(?<=[.!?…])\\s+|\\n+"));
    }

    private static void field(StringBuilder change, String name, String before, String after) {
        if (!String.valueOf(before).equals(String.valueOf(after))) {
            line(change, "", name + ": " + before + " → " + after);
        }
    }

    private static void line(StringBuilder change, String sign, String text) {
        if (!text.isBlank() && change.length() < MOST_CHARACTERS) {
            change.append(change.length() == 0 ? "" : "\n").append(sign).append(shortened(text));
        }
    }

    private static String shortened(String text) {
        return text.length() <= MOST_OF_ONE ? text : text.substring(0, MOST_OF_ONE - 1) + "…";
    }
}
