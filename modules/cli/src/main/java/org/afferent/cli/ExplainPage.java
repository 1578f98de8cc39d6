package org.afferent.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.afferent.inspect.DeadLetter;
import org.afferent.inspect.Dossier;
import org.afferent.inspect.Dossier.DeliveryFile;
import org.afferent.model.Annotations;
import org.afferent.model.Article;
import org.afferent.model.Delivery;
import org.afferent.model.Edition;
import org.afferent.model.Normalized;
import org.afferent.model.Normalized.Accepted;
import org.afferent.news.CuratedArticle;
import org.afferent.news.Decision;
import org.afferent.news.DecisionKind;
import org.afferent.news.Evidence;
import org.afferent.news.Verdict;
import org.afferent.wire.CoordinatesMapper;
import org.afferent.wire.CuratedArticleMapper;
import org.afferent.wire.RawArticleMapper;

/** A dossier, for people. */
final class ExplainPage {
    private static final int QUOTE = 140;

    private final Dossier dossier;
    private final Recomputation again;
    private final List<String> lines = new ArrayList<>();

    private ExplainPage(Dossier dossier, Recomputation again) {
        this.dossier = dossier;
        this.again = again;
    }

    static List<String> lines(Dossier dossier, Recomputation again) {
        ExplainPage page = new ExplainPage(dossier, again);
        page.now();
        int number = 1;
        for (DeliveryFile file : dossier.deliveries()) {
            page.delivery(number++, file);
        }
        if (!dossier.memberships().isEmpty()) {
            page.head("Later changes of the work it belongs to");
            dossier.memberships().forEach(page::decision);
        }
        return page.lines;
    }

    private void now() {
        head("Where it is now");
        dossier.works().values().forEach(this::work);
        dossier.gone()
                .forEach((work, by) -> lines.add("  " + work + " is gone"
                        + (by == null ? "" : "; its articles are in " + by + ", which lists it as replaced")));
        if (dossier.works().isEmpty() && dossier.gone().isEmpty()) {
            lines.add("  not on news.curated");
        }
    }

    private void work(CuratedArticle work) {
        Annotations annotations = CuratedArticleMapper.annotations(work);
        lines.add("  " + work.getWorkId() + " on news.curated: " + Texts.shortened(work.getHeadline(), QUOTE));
        lines.add("    published " + date(work.getDatePublished()) + rule(work.getDatePublishedRule()) + ", modified "
                + date(work.getDateModified()) + rule(work.getDateModifiedRule()));
        for (Edition edition : CuratedArticleMapper.editions(work)) {
            lines.add("    " + Texts.word(edition.relation()) + " " + edition.articleId() + " " + edition.id()
                    + (edition.publisher() == null ? "" : " at " + edition.publisher())
                    + (edition.url() == null ? "" : " " + edition.url())
                    + (edition.revisions() > 1 ? ", " + edition.revisions() + " states" : "") + ", shown by "
                    + edition.raw());
            if (edition.lastChange() != null) {
                edition.lastChange().lines().forEach(line -> lines.add("      " + Texts.shortened(line, QUOTE)));
            }
        }
        lines.add("    mechanisms: "
                + (annotations.mechanisms().isEmpty()
                        ? "none"
                        : annotations.mechanisms().stream()
                                .map(tag -> tag.concept() + " (" + TagExplanation.status(tag) + ")")
                                .collect(Collectors.joining(", "))));
        lines.add("    made with " + work.getProvenance().getRulesVersion() + ", vocabulary "
                + work.getProvenance().getVocabularyVersion() + ", schema "
                + work.getProvenance().getSchemaVersion());
    }

    private void delivery(int number, DeliveryFile file) {
        head("Delivery " + number + " of " + dossier.deliveries().size() + ": " + file.raw());
        if (file.delivery() == null) {
            lines.add("  the record is gone, is empty, or cannot be read as a RawArticle");
        } else {
            lines.add("  " + file.delivery().getSource().getId() + ", fetched "
                    + file.delivery().getFetchedAt() + ", " + file.delivery().getMediaType() + ", "
                    + file.delivery().getPayload().remaining() + " bytes, publisher "
                    + (file.delivery().getPublisher() == null
                            ? "not said"
                            : file.delivery().getPublisher())
                    + ", "
                    + (file.delivery().getUrl() == null
                            ? "no URL"
                            : file.delivery().getUrl()));
        }
        switch (file.state()) {
            case PASSED_OVER -> lines.add("  passed over: this generation takes in only part of the deliveries");
            case WAITING -> lines.add("  in flight: the application has not taken it in yet");
            case UNDECIDED ->
                lines.add("  in flight, or lost: taken in and not decided; `afferent ledger` tells which it is");
            case DECIDED -> decision(file.decision());
            case DEAD_LETTER, REDRIVEN -> deadLetter(file);
        }
        if (file.delivery() != null
                && (file.decision() == null || file.decision().getVerdict() != Verdict.REDELIVERY)) {
            recomputed(file);
        }
    }

    private void decision(Decision decision) {
        boolean later = decision.getKind() == DecisionKind.MEMBERSHIP;
        lines.add("  " + decision.getVerdict() + (decision.getReason() == null ? "" : " " + decision.getReason())
                + (later ? " (of " + CoordinatesMapper.fromAvro(decision.getRaw()) + ")" : "")
                + ": article " + decision.getArticleId()
                + (decision.getWorkId() == null ? "" : ", work " + decision.getWorkId())
                + (decision.getPreviousWorkId() == null ? "" : ", before in " + decision.getPreviousWorkId()));
        if (decision.getMatchedArticle() != null
                && !decision.getMatchedArticle().equals(decision.getArticleId())) {
            lines.add(String.format(
                    java.util.Locale.ROOT,
                    "    twin %s, similarity %.3f",
                    decision.getMatchedArticle(),
                    decision.getSimilarity()));
        }
        for (Evidence evidence : decision.getEvidence()) {
            lines.add("    because " + evidence.getRule() + ": " + evidence.getDetail());
            quoted("both have", evidence.getShared());
            quoted("only one has", evidence.getDiffering());
        }
        lines.add("    decided with " + decision.getRulesVersion() + ", vocabulary " + decision.getVocabularyVersion());
    }

    private void quoted(String what, String text) {
        if (text != null) {
            text.lines().forEach(line -> lines.add("      " + what + ": " + Texts.shortened(line, QUOTE)));
        }
    }

    private void deadLetter(DeliveryFile file) {
        DeadLetter letter = file.deadLetter();
        lines.add("  dead letter " + letter.at() + ": " + letter.exception());
        lines.add("    because " + Texts.shortened(letter.message(), 2 * QUOTE));
        if (letter.redrives() > 0) {
            lines.add("    redriven " + letter.redrives() + " times before, first at " + letter.first());
        }
        lines.add(
                file.redrivenAs() == null
                        ? "    open; `afferent dlq redrive " + letter.at() + "` sends it again"
                        : "    redriven as " + file.redrivenAs());
    }

    private void recomputed(DeliveryFile file) {
        boolean same = file.decision() == null || again.isSame(file.decision());
        lines.add(
                same
                        ? "  worked out again with the same rules:"
                        : "  worked out again with OTHER rules than the decision's ("
                                + again.versions().rules() + ", vocabulary "
                                + again.versions().vocabulary() + "), so it may differ:");
        Delivery delivery = RawArticleMapper.fromAvro(file.delivery());
        Normalized normalized = again.normalize(delivery);
        body(NormalizeExplanation.lines(delivery, normalized));
        if (normalized instanceof Accepted accepted) {
            Article article = accepted.article();
            body(TagExplanation.lines(delivery, article, again.tag(article)));
        }
    }

    /** Without the heading and the empty line at the end. */
    private void body(List<String> explanation) {
        explanation.stream()
                .filter(line -> !line.startsWith("== ") && !line.isEmpty())
                .forEach(line -> lines.add("  " + line));
    }

    private void head(String text) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(text);
    }

    private static String date(org.afferent.news.PartialDate date) {
        return date == null ? "unknown" : date.getValue();
    }

    private static String rule(String rule) {
        return rule == null ? "" : " (by " + rule + ")";
    }
}
