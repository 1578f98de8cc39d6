package org.afferent.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.afferent.model.Annotations;
import org.afferent.model.Decision;
import org.afferent.model.Edition;
import org.afferent.model.MechanismTag;
import org.afferent.news.CuratedArticle;
import org.afferent.wire.CuratedArticleMapper;

/** What came out, as tables that a newcomer can read. */
final class DemoTables {
    private static final int HEADLINE = 60;
    private static final int DETAIL = 78;

    private final Passage.Result result;
    private final List<String> lines = new ArrayList<>();

    DemoTables(Passage.Result result) {
        this.result = result;
    }

    List<String> lines() {
        head("Every delivery has one decision (news.decisions)");
        decisions();
        head("Every work is there once (news.curated)");
        result.works().forEach(this::work);
        head("The books balance");
        new Summary(result).lines().forEach(line -> lines.add("  " + line));
        return lines;
    }

    private void decisions() {
        Map<String, String> firstSeen = new HashMap<>();
        result.accounts().decisions().forEach(decision -> firstSeen.putIfAbsent(decision.articleId(), decision.id()));
        Table table = new Table("DELIVERY", "VERDICT", "OF", "WHY");
        for (Decision decision : result.accounts().decisions()) {
            table.row(
                    decision.id(),
                    decision.verdict() + (decision.reason() == null ? "" : " " + decision.reason()),
                    decision.matchedArticle() == null ? "" : firstSeen.getOrDefault(decision.matchedArticle(), ""),
                    Texts.shortened(why(decision), DETAIL));
        }
        table.lines().forEach(line -> lines.add("  " + line));
    }

    private static String why(Decision decision) {
        return decision.evidence().stream()
                .map(evidence -> evidence.rule() + ": " + evidence.detail())
                .collect(Collectors.joining("; "));
    }

    private void work(CuratedArticle work) {
        Annotations annotations = CuratedArticleMapper.annotations(work);
        lines.add("  " + Texts.shortened(work.getHeadline(), HEADLINE)
                + (work.getPublisher() == null ? "" : ", " + work.getPublisher()));
        lines.add("    published " + date(work.getDatePublished()) + ", modified " + date(work.getDateModified())
                + ", language " + work.getInLanguage());
        for (Edition edition : CuratedArticleMapper.editions(work)) {
            lines.add("    " + Texts.word(edition.relation()) + " " + edition.id()
                    + (edition.publisher() == null ? "" : " at " + edition.publisher())
                    + (edition.revisions() > 1 ? ", " + edition.revisions() + " states" : ""));
        }
        Table table = new Table("MECHANISM", "STATUS", "IN THE TEXT");
        annotations.mechanisms().forEach(tag -> table.row(tag.label(), TagExplanation.status(tag), quote(tag)));
        (annotations.mechanisms().isEmpty() ? List.of("no mechanism") : table.lines())
                .forEach(line -> lines.add("    " + line));
        lines.add("");
    }

    private static String quote(MechanismTag tag) {
        return "\"" + tag.mentions().get(0).exact() + "\""
                + (tag.mentions().size() > 1 ? " and " + (tag.mentions().size() - 1) + " more" : "");
    }

    private static String date(org.afferent.news.PartialDate date) {
        return date == null ? "unknown" : date.getValue();
    }

    private void head(String text) {
        lines.add("");
        lines.add(text);
        lines.add("");
    }

    /** For a newcomer who has seen it. */
    static List<String> next() {
        return List.of(
                "",
                "What to try next",
                "",
                "  ./afferent run FOLDER --out result     the same with articles of yours (.txt, .html, .jsonl)",
                "  ./afferent normalize --explain PAGE    dates, byline and what was taken out of a page, with the rules",
                "  ./afferent tag --explain TEXT          mechanisms, with sentences and cues",
                "  ./afferent demo --keep                 stay up, to ask it with ledger and explain, and to look around with others' tools",
                "  ./afferent --help                      everything else");
    }

    /** For somebody who wants to look around. */
    List<String> kept(Workplace workplace) {
        String servers = workplace.cluster().bootstrapServers();
        String registry = workplace.cluster().registryUrl();
        String id = result.accounts().decisions().stream()
                .filter(decision -> decision.matchedArticle() != null)
                .findFirst()
                .or(() -> result.accounts().decisions().stream().findFirst())
                .map(Decision::id)
                .orElse("ID");
        return List.of(
                "",
                "Still up; Ctrl-C ends it",
                "",
                "  broker    " + servers,
                "  registry  " + registry + "    (Confluent's REST dialect: " + registry + "/subjects)",
                "  topics    news.raw  news.decisions  news.curated  news.dead-letter",
                "",
                "What to try next, in another terminal",
                "",
                "  export AFFERENT_BOOTSTRAP_SERVERS=" + servers + " AFFERENT_REGISTRY_URL=" + registry,
                "  ./afferent ledger                      every delivery accounted for, by publisher and day",
                "  ./afferent explain " + id + " ".repeat(Math.max(1, 20 - id.length()))
                        + "one delivery end to end; any of the ids above, an address, a work",
                "  ./afferent publish FOLDER              articles of yours",
                "  ./afferent sink jsonl works/ --once    the works as files; sink --help has other targets",
                "  ./afferent replay start --generation g2 --until-caught-up    history once more, beside it; then replay diff --generation g2");
    }
}
