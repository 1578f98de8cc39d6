package org.afferent.cli;

import java.util.List;
import org.afferent.enrich.Tagger;
import org.afferent.model.Article;
import org.afferent.model.Delivery;
import org.afferent.model.Normalized;
import org.afferent.model.Normalized.Accepted;
import org.afferent.model.Normalized.Rejected;
import org.afferent.normalize.Normalizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code afferent tag}. */
@Command(
        name = "tag",
        description = {
            "Prints which mechanisms each text speaks of, and how: one line of JSON a text, normalized first as the stream would, no Kafka involved."
                    + " A delivery that is rejected gives its line too, with the decision.",
            "docs/json.md has the fields. Messages go to standard error."
        },
        footer = {
            "  afferent tag article.txt",
            "  afferent tag corpus/ > tags.jsonl",
            "  afferent tag --explain article.txt        every place that was looked at, and what became of it",
            "  afferent tag --vocabulary ours.yaml article.txt"
        })
final class TagCommand extends AfferentCommand {
    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(
            names = "--explain",
            description = "Print for people: mentions with their sentences and cues, candidates and their fate.")
    private boolean explain;

    @Override
    List<Setting<?>> shown() {
        return List.of(Settings.VOCABULARY);
    }

    @Override
    int run(Config config) {
        Normalizer normalizer = new Normalizer();
        Tagger tagger = new Tagger(Vocabularies.chosen(config));
        Inputs.Count count = inputs.read(
                config, this::say, read -> print(read.delivery(), normalizer.normalize(read.delivery()), tagger));
        out().flush();
        return Outcome.ofReading(count, this::say);
    }

    private void print(Delivery delivery, Normalized normalized, Tagger tagger) {
        if (normalized instanceof Accepted accepted) {
            print(delivery, accepted.article(), tagger);
        } else if (explain) {
            NormalizeExplanation.lines(delivery, normalized).forEach(out()::println);
        } else if (normalized instanceof Rejected rejected) {
            out().println(ArticleLine.rejected(delivery, rejected, Normalizer.RULES_VERSION));
        }
    }

    private void print(Delivery delivery, Article article, Tagger tagger) {
        if (explain) {
            TagExplanation.lines(delivery, article, tagger.explain(article)).forEach(out()::println);
        } else {
            out().println(ArticleLine.tagged(delivery, article, tagger.tag(article)));
        }
    }
}
