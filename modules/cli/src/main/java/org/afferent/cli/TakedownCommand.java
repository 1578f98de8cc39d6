package org.afferent.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.afferent.diff.CuratedView;
import org.afferent.diff.WorkSummary;
import org.afferent.model.CanonicalUrl;
import org.afferent.model.Delivery;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;
import org.afferent.news.Takedown;
import org.afferent.normalize.Normalizer;
import org.afferent.wire.Generation;
import org.afferent.wire.Generations;
import org.afferent.wire.Takedowns;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afferent takedown}. */
@Command(
        name = "takedown",
        description = {
            "Takes articles down for good: they vanish from news.curated, from the state and from sinks at once, in every generation that runs, and no replay brings them back."
                    + " What copies at other publishers say is theirs: they are named, not taken down.",
            "Quotes in decisions of before, and the delivery itself on news.raw, stay until the steps that are printed are done. docs/replay.md explains them."
        },
        footer = {
            "  afferent takedown https://example.org/article --reason \"court order 12/2026\"",
            "  afferent takedown 0a1b2c3d4e5f60718293a4b5 --reason \"asked by the author\" --dry-run"
        })
final class TakedownCommand extends GenerationCommand {
    private static final Pattern ARTICLE_ID = Pattern.compile("[0-9a-f]{24}");

    @Parameters(paramLabel = "URL", arity = "1..*", description = "Addresses, or articleIds, of what has to go.")
    private List<String> what;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Why; kept for ever, so do not repeat what is to vanish.")
    private String reason;

    @Option(names = "--dry-run", description = "Print what would be taken down.")
    private boolean dryRun;

    @Override
    int run(Config config, Cluster cluster, WireSerdes serdes, Generations generations) {
        Generation promoted = generations.promoted();
        CuratedView view = CuratedView.read(
                promoted.name(), cluster.client(PassThrough.CONSUMER), promoted.topic(Topics.CURATED), serdes);
        Map<String, Takedown> takedowns = new TreeMap<>();
        Instant now = Clock.systemUTC().instant();
        Set<String> articles = new LinkedHashSet<>();
        for (String one : what) {
            articles.addAll(articles(one, view));
        }
        articles.forEach(id -> takedowns.put(id, new Takedown(id, reason, now)));
        for (String id : articles) {
            out().println(id + "  " + shown(id, view, articles));
        }
        if (dryRun) {
            return ExitCode.OK;
        }
        cluster.applyTopics(promoted.topics());
        Takedowns.write(cluster.client(PassThrough.PRODUCER), serdes, new ArrayList<>(takedowns.values()));
        say(articles.size()
                + " taken down; every generation that runs lets go of them within seconds, every replay refuses them");
        steps(promoted);
        return ExitCode.OK;
    }

    /** What is not gone yet, and what to do about it: nobody should believe more than is true. */
    private void steps(Generation promoted) {
        for (String line : List.of(
                "what still holds their text, and how it goes:",
                "1. quotes in decisions of before (" + promoted.topic(Topics.DECISIONS)
                        + ") and older states of works until Kafka compacts them: `afferent replay start --generation NEW"
                        + " --until-caught-up`, promote it, stop and discard `" + promoted.name()
                        + "`; the new one never stored them",
                "2. the deliveries themselves on news.raw: a record of a topic that is kept for ever cannot be deleted alone, and"
                        + " nothing here is encrypted with a key that could be. `afferent export` writes the history without them;"
                        + " delete and make news.raw anew, `afferent import`, and replay. Where publishers encrypt payloads per"
                        + " article, deleting that key does the same",
                "3. backups, exports of before, and whatever subscribers have copied: theirs to delete; they get a tombstone or a"
                        + " changed work")) {
            say(line);
        }
    }

    private static Set<String> articles(String one, CuratedView view) {
        if (ARTICLE_ID.matcher(one).matches()) {
            return Set.of(one);
        }
        String canonical = CanonicalUrl.of(one)
                .map(CanonicalUrl::value)
                .orElseThrow(() -> new CommandFailure(one + " is neither an address of the web nor an articleId"));
        Set<String> found = new LinkedHashSet<>();
        // Whatever was delivered from this address, seen or not.
        found.add(new Normalizer().normalize(nothingFrom(one)).articleId());
        for (WorkSummary work : view.works().values()) {
            work.editions().forEach((article, url) -> {
                if (canonical.equals(
                        CanonicalUrl.of(url).map(CanonicalUrl::value).orElse(null))) {
                    found.add(article);
                }
            });
        }
        return found;
    }

    private static String shown(String article, CuratedView view, Set<String> all) {
        for (WorkSummary work : view.works().values()) {
            if (work.editions().containsKey(article)) {
                List<String> others = new ArrayList<>();
                work.editions().forEach((id, url) -> {
                    if (!all.contains(id)) {
                        others.add(url);
                    }
                });
                return "in work " + work.workId()
                        + (others.isEmpty()
                                ? "; no copies elsewhere"
                                : "; copies that stay: " + String.join(", ", others));
            }
        }
        return "not shown now; it will not be";
    }

    private static Delivery nothingFrom(String url) {
        return new Delivery(
                new Source("takedown", SourceKind.PUSH, null),
                null,
                url,
                Instant.EPOCH,
                "text/plain",
                null,
                new byte[0],
                "",
                null,
                null);
    }
}
