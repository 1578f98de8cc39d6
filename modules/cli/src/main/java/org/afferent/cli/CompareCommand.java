package org.afferent.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.afferent.dedup.Comparison;
import org.afferent.dedup.Criterion;
import org.afferent.dedup.Fingerprint;
import org.afferent.dedup.Policies;
import org.afferent.dedup.Policy;
import org.afferent.dedup.Similarity;
import org.afferent.model.Article;
import org.afferent.model.Normalized;
import org.afferent.model.Normalized.Accepted;
import org.afferent.model.Normalized.Rejected;
import org.afferent.normalize.Normalizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code afferent compare}. */
@Command(
        name = "compare",
        description = {
            "Prints why two texts are one work, or why they are not: each condition of the rule with its figure, and the longest runs of words that they share and that"
                    + " only one of them has. Both are normalized first, as the stream would. docs/dedup.md explains the figures."
        },
        footer = {"  afferent compare release.html copy.html", "  afferent compare two-deliveries.jsonl"})
final class CompareCommand extends AfferentCommand {
    @Mixin
    private final Inputs inputs = new Inputs();

    @Override
    List<Setting<?>> shown() {
        return List.of(Settings.POLICY);
    }

    @Override
    int run(Config config) {
        Normalizer normalizer = new Normalizer();
        List<Article> articles = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        Inputs.Count count = inputs.read(config, this::say, read -> {
            Normalized normalized = normalizer.normalize(read.delivery());
            if (normalized instanceof Accepted accepted) {
                articles.add(accepted.article());
                ids.add(read.delivery().source().id());
            } else if (normalized instanceof Rejected rejected) {
                say(read.delivery().source().id() + " is rejected: " + rejected.reason() + ", " + rejected.evidence());
            }
        });
        if (articles.size() != 2) {
            throw new CommandFailure(
                    "compare takes two articles; there " + (articles.size() == 1 ? "is 1" : "are " + articles.size()));
        }
        print(ids, articles.get(0), articles.get(1), PolicyFile.chosen(config));
        out().flush();
        return Outcome.ofReading(count, this::say);
    }

    private void print(List<String> ids, Article a, Article b, Policies policies) {
        Policy policy = policies.between(a.publisher(), a.url(), b.publisher(), b.url());
        Fingerprint first = Fingerprint.of(a.articleBody());
        Fingerprint second = Fingerprint.of(b.articleBody());
        Similarity similarity = Similarity.of(first, second);
        Table table = new Table("CONDITION", "HERE", "NEEDED", "HOLDS");
        for (Criterion criterion : similarity.criteria(policy)) {
            table.row(criterion.name(), figure(criterion), criterion.bound(), criterion.holds() ? "yes" : "no");
        }
        table.lines().forEach(out()::println);
        out().println();
        out().println("policy " + policies.version() + ": the same text from containment " + policy.sameText()
                + " and length ratio " + policy.sameTextLength() + " on"
                + (policy.equals(policies.everybody())
                        ? ""
                        : "; what is said for their publishers holds for these two"));
        out().println();
        out().println(verdict(ids, similarity, policy));
        Comparison.disputes(first, second).forEach(fact -> out().println("  in dispute:  " + fact));
        Comparison.sharedWords(a.articleBody(), second).ifPresent(words -> out().println("  both have:  " + words));
        Comparison.differingWords(a.articleBody(), second)
                .ifPresent(words -> out().println("  only " + ids.get(0) + ":  " + words));
        Comparison.differingWords(b.articleBody(), first)
                .ifPresent(words -> out().println("  only " + ids.get(1) + ":  " + words));
    }

    private static String verdict(List<String> ids, Similarity similarity, Policy policy) {
        String pair = ids.get(0) + " and " + ids.get(1);
        if (!similarity.sameWork(policy)) {
            return pair + " are two works";
        }
        String kind =
                switch (similarity.relation(policy, true)) {
                    case NEAR_DUPLICATE -> "mostly the same text: NEAR_DUPLICATE";
                    default -> "the same text: REPUBLICATION at one publisher, SYNDICATION at two";
                };
        return pair + " are one work: " + (similarity.identical() ? "all words are the same; " : "") + kind;
    }

    private static String figure(Criterion criterion) {
        return criterion.isCount()
                ? Long.toString((long) criterion.value())
                : String.format(Locale.ROOT, "%.2f", criterion.value());
    }
}
