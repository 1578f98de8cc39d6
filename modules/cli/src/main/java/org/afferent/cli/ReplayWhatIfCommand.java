package org.afferent.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.afferent.diff.CuratedView;
import org.afferent.diff.GenerationDiff;
import org.afferent.diff.WhatIf;
import org.afferent.diff.WorkSummary;
import org.afferent.enrich.Tagger;
import org.afferent.enrich.Vocabulary;
import org.afferent.model.Article;
import org.afferent.wire.Generation;
import org.afferent.wire.Generations;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code afferent replay what-if}. */
@Command(
        name = "what-if",
        description = {
            "Tags works of the promoted generation with another vocabulary and with the present one, in this process, and prints what would change. Reads news.curated, writes to no"
                    + " topic. Which works are taken is decided by their ids: the same every time, and a larger sample holds the smaller one.",
            "A vocabulary changes tags only; what another deduplication policy would change takes a replay to tell."
        },
        footer = {
            "  afferent replay what-if --vocabulary new.yaml",
            "  afferent replay what-if --vocabulary new.yaml --sample 10%% --html what-if.html"
        })
final class ReplayWhatIfCommand extends GenerationCommand {
    @Option(
            names = "--sample",
            paramLabel = "PERCENT",
            defaultValue = "100%",
            description = "Part of the works, like 10%% (default: ${DEFAULT-VALUE}).")
    private String sample;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "The vocabulary it is held against; else the bundled one.")
    private Path against;

    @Mixin
    private final DiffOutput output = new DiffOutput();

    @Override
    List<Setting<?>> shown() {
        return List.of(Settings.BOOTSTRAP_SERVERS, Settings.REGISTRY_URL, Settings.VOCABULARY);
    }

    @Override
    int run(Config config, Cluster cluster, WireSerdes serdes, Generations generations) throws IOException {
        if (config.find(Settings.VOCABULARY).isEmpty()) {
            throw new ConfigException(List.of("--vocabulary FILE is missing: what if what?"));
        }
        Vocabulary vocabulary = Vocabularies.chosen(config);
        Tagger tagger = new Tagger(vocabulary);
        Vocabulary base = against == null ? Vocabulary.bundled() : Vocabularies.read(against);
        Tagger present = new Tagger(base);
        Predicate<String> chosen = WhatIf.sample(percent());
        Map<String, WorkSummary> before = new TreeMap<>();
        Map<String, WorkSummary> after = new TreeMap<>();
        Generation promoted = generations.promoted();
        CuratedView.each(
                cluster.client(PassThrough.CONSUMER), promoted.topic(Topics.CURATED), serdes, chosen, (id, work) -> {
                    if (work == null) {
                        before.remove(id);
                        after.remove(id);
                    } else {
                        WorkSummary summary = WorkSummary.of(work);
                        Article article = WhatIf.article(work);
                        before.put(id, summary.tagged(present.tag(article).mechanisms()));
                        after.put(id, summary.tagged(tagger.tag(article).mechanisms()));
                    }
                });
        say("%,d works of %s, tagged again with vocabulary %s; nothing was written to the cluster"
                .formatted(before.size(), promoted.name(), vocabulary.version()));
        return output.write(
                GenerationDiff.between(
                        new CuratedView("vocabulary " + base.version(), before),
                        new CuratedView("vocabulary " + vocabulary.version(), after)),
                out(),
                this::say);
    }

    private double percent() {
        try {
            double percent =
                    Double.parseDouble(sample.endsWith("%") ? sample.substring(0, sample.length() - 1) : sample);
            if (percent > 0 && percent <= 100) {
                return percent;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new ConfigException(List.of("--sample " + sample + " is not a part; write it like 10%"));
    }
}
