package org.afferent.cli;

import java.util.ArrayList;
import java.util.List;
import org.afferent.model.Article;
import org.afferent.model.DateClaim;
import org.afferent.model.DateDecision;
import org.afferent.model.Delivery;
import org.afferent.model.Normalized;
import org.afferent.model.Normalized.Accepted;
import org.afferent.model.Normalized.Rejected;
import org.afferent.model.Removal;

/** Why an article looks as it does, for people. */
final class NormalizeExplanation {
    private static final int QUOTE = 90;

    private final List<String> lines = new ArrayList<>();

    private NormalizeExplanation() {}

    static List<String> lines(Delivery delivery, Normalized normalized) {
        NormalizeExplanation explanation = new NormalizeExplanation();
        explanation.lines.add(
                "== " + delivery.source().id() + "  (" + delivery.source().uri() + ")");
        if (normalized instanceof Rejected rejected) {
            explanation.fact("rejected", rejected.reason() + ": " + rejected.evidence());
        } else if (normalized instanceof Accepted accepted) {
            explanation.article(accepted.article());
        }
        explanation.lines.add("");
        return explanation.lines;
    }

    private void article(Article article) {
        fact("headline", article.headline());
        fact("authors", article.authors().isEmpty() ? null : String.join(", ", article.authors()));
        fact("publisher", article.publisher());
        fact("known as", article.identity() + "  [" + article.articleId() + "]");
        fact(
                "language",
                article.inLanguage() + String.format(java.util.Locale.ROOT, " (%.2f)", article.languageConfidence()));
        fact("section", article.articleSection());
        fact("keywords", article.keywords().isEmpty() ? null : String.join(", ", article.keywords()));
        fact("published", decided(article.datePublished()));
        fact("modified", decided(article.dateModified()));
        fact(
                "body",
                article.articleBody().codePointCount(0, article.articleBody().length()) + " characters in "
                        + article.blocks().size() + " blocks: " + Texts.shortened(article.articleBody(), QUOTE));
        claims(article.dateClaims());
        removals(article.removals());
    }

    private void claims(List<DateClaim> claims) {
        lines.add("  date claims: " + (claims.isEmpty() ? "none" : claims.size()));
        if (!claims.isEmpty()) {
            Table table = new Table("KIND", "READ IN", "DATE", "COUNTS", "QUOTED");
            claims.forEach(claim -> table.row(
                    Texts.word(claim.kind()),
                    Texts.word(claim.origin()),
                    claim.value(),
                    claim.counts() ? "yes" : "no: " + claim.refusal(),
                    Texts.shortened(claim.quote(), QUOTE)));
            table.lines().forEach(line -> lines.add("    " + line));
        }
    }

    private void removals(List<Removal> removals) {
        lines.add("  removed: " + (removals.isEmpty() ? "nothing" : removals.size()));
        if (!removals.isEmpty()) {
            Table table = new Table("RULE", "TEXT");
            removals.forEach(removal -> table.row(removal.rule(), Texts.shortened(removal.text(), QUOTE)));
            table.lines().forEach(line -> lines.add("    " + line));
        }
    }

    private static String decided(DateDecision decision) {
        return decision == null
                ? "no date (no claim counts)"
                : decision.value() + "  by " + decision.rule() + ", from "
                        + Texts.word(decision.claim().origin()) + " \""
                        + Texts.shortened(decision.claim().quote(), QUOTE) + "\"";
    }

    private void fact(String name, String value) {
        lines.add(String.format("  %-10s %s", name, value == null ? "-" : value));
    }
}
