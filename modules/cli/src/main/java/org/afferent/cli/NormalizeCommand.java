package org.afferent.cli;

import org.afferent.model.Delivery;
import org.afferent.model.Normalized;
import org.afferent.model.Normalized.Accepted;
import org.afferent.model.Normalized.Rejected;
import org.afferent.normalize.Normalizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code afferent normalize}. */
@Command(
        name = "normalize",
        description = {
            "Prints what normalizing makes of each delivery: one article as JSON a line, no Kafka involved. A delivery that is rejected gives its line too, with the decision.",
            "docs/json.md has the fields. Messages go to standard error."
        },
        footer = {
            "  afferent normalize page.html",
            "  afferent normalize deliveries.jsonl > articles.jsonl",
            "  afferent normalize --explain page.html    which dates were found, what was taken out, and by which rule"
        })
final class NormalizeCommand extends AfferentCommand {
    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(
            names = "--explain",
            description = "Print for people: date claims, decided dates with their rule, what was removed.")
    private boolean explain;

    @Override
    int run(Config config) {
        Normalizer normalizer = new Normalizer();
        Inputs.Count count =
                inputs.read(config, this::say, read -> print(read.delivery(), normalizer.normalize(read.delivery())));
        out().flush();
        return Outcome.ofReading(count, this::say);
    }

    private void print(Delivery delivery, Normalized normalized) {
        if (explain) {
            NormalizeExplanation.lines(delivery, normalized).forEach(out()::println);
        } else if (normalized instanceof Accepted accepted) {
            out().println(ArticleLine.normalized(delivery, accepted.article()));
        } else if (normalized instanceof Rejected rejected) {
            out().println(ArticleLine.rejected(delivery, rejected, Normalizer.RULES_VERSION));
        }
    }
}
