package org.afferent.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.afferent.enrich.Vocabulary;
import org.afferent.enrich.VocabularyDiff;
import org.afferent.enrich.VocabularyDiff.Change;
import org.afferent.enrich.VocabularyDiff.Kind;
import org.afferent.model.Direction;
import org.afferent.model.Mention;
import org.afferent.model.Normalized.Accepted;
import org.afferent.normalize.Normalizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afferent vocabulary diff}. */
@Command(
        name = "diff",
        description = {
            "Prints which tags appear (+) and vanish (-) over a set of texts when one vocabulary takes the place of another: by mechanism, with the text and the sentence.",
            "The exit code is 0 whether or not something changes; 1 when a text cannot be read, 2 when a vocabulary has mistakes."
        },
        footer = {
            "  afferent vocabulary diff bundled ours.yaml --over articles/",
            "  afferent vocabulary diff old.yaml new.yaml --over corpus.jsonl.gz --json"
        })
final class VocabularyDiffCommand extends AfferentCommand {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BUNDLED = "bundled";
    private static final int SENTENCE = 200;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "The vocabulary before; bundled for the one that comes with this version.")
    private String before = BUNDLED;

    @Parameters(index = "1", paramLabel = "NEW", description = "The vocabulary after; likewise.")
    private String after = BUNDLED;

    @Option(
            names = "--over",
            paramLabel = "PATH",
            required = true,
            arity = "1..*",
            description = "Files and folders with texts, as for tag.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--json", description = "Print a line of JSON a change.")
    private boolean json;

    @Override
    int run(Config config) {
        Vocabulary old = vocabulary(before);
        Vocabulary now = vocabulary(after);
        VocabularyDiff diff = new VocabularyDiff(old, now);
        Normalizer normalizer = new Normalizer();
        Map<String, String> ids = new HashMap<>();
        Inputs.Count count = Inputs.read(paths, Clock.systemUTC(), config, this::say, read -> {
            if (normalizer.normalize(read.delivery()) instanceof Accepted accepted) {
                ids.put(accepted.article().identity(), read.delivery().source().id());
                diff.add(accepted.article());
            }
        });
        if (json) {
            diff.changes().forEach(change -> out().println(line(change, ids.get(change.identity()))));
        } else {
            print(diff, ids, "vocabulary " + old.version() + " -> " + now.version());
        }
        out().flush();
        return Outcome.ofReading(count, this::say);
    }

    private static Vocabulary vocabulary(String name) {
        return name.equals(BUNDLED) ? Vocabulary.bundled() : Vocabularies.read(Path.of(name));
    }

    private void print(VocabularyDiff diff, Map<String, String> ids, String versions) {
        long appeared = diff.changes().stream()
                .filter(change -> change.kind() == Kind.APPEARED)
                .count();
        out().println(versions + ", over " + diff.articles() + (diff.articles() == 1 ? " article" : " articles") + ": "
                + appeared + " tags appear, " + (diff.changes().size() - appeared) + " vanish");
        Map<String, List<Change>> byConcept = new LinkedHashMap<>();
        diff.changes().forEach(change -> byConcept
                .computeIfAbsent(change.concept(), concept -> new ArrayList<>())
                .add(change));
        byConcept.forEach((concept, changes) -> {
            out().println();
            out().println(concept);
            changes.forEach(change -> print(change, ids.get(change.identity())));
        });
    }

    private void print(Change change, String id) {
        Mention mention = change.mention();
        String direction = mention.direction() == Direction.NONE ? "" : " " + Texts.word(mention.direction());
        out().println("  " + (change.kind() == Kind.APPEARED ? "+ " : "- ") + id + "  \"" + mention.exact() + "\", "
                + Texts.word(mention.assertion()) + direction);
        out().println("      " + Texts.shortened(mention.sentence(), SENTENCE));
    }

    private static String line(Change change, String id) {
        Mention mention = change.mention();
        return JSON.createObjectNode()
                .put("change", Texts.word(change.kind()))
                .put("concept", change.concept())
                .put("id", id)
                .put("articleId", change.identity())
                .put("exact", mention.exact())
                .put("start", mention.start())
                .put("end", mention.end())
                .put("assertion", Texts.word(mention.assertion()))
                .put("direction", Texts.word(mention.direction()))
                .put("sentence", mention.sentence())
                .toString();
    }
}
