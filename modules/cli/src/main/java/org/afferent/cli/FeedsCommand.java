package org.afferent.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.afferent.producers.feed.Alert;
import org.afferent.producers.feed.FeedStatus;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code afferent feeds}. */
@Command(
        name = "feeds",
        description = {
            "Prints how the polled feeds stand, as `poll` keeps it in news.feeds: when each was asked and is asked next, how often it has news, what its items are known by, what is"
                    + " wrong with it. Feeds that were taken out of the feeds file stay as they were left.",
            "STATE is alert, failing (the last poll was not answered), late (an hour after its time nobody has asked it: no `poll` runs that has it), or ok."
        },
        footer = {
            "  afferent feeds --bootstrap-servers broker:9092 --registry-url http://registry:8081",
            "  afferent feeds --wrong                 only those that a person should look at",
            "  afferent feeds --json | jq -r 'select(.state == \"alert\") | .feed'"
        })
final class FeedsCommand extends AfferentCommand {
    @Option(names = "--wrong", description = "Only feeds that are not ok.")
    private boolean wrong;

    @Option(names = "--json", description = "One JSON object a line; docs/json.md has the fields.")
    private boolean json;

    @Override
    List<Setting<?>> shown() {
        return List.of(Settings.BOOTSTRAP_SERVERS, Settings.REGISTRY_URL);
    }

    @Override
    int run(Config config) {
        Instant now = Clock.systemUTC().instant();
        List<FeedStatus> feeds;
        try (Cluster cluster = Cluster.configured(config)) {
            feeds = cluster.feeds();
        } catch (KafkaException refused) {
            throw new CommandFailure(Failures.chain(refused), refused);
        }
        List<FeedStatus> shown = feeds.stream()
                .filter(feed -> !wrong || !feed.word(now).equals("ok"))
                .toList();
        if (json) {
            shown.forEach(feed -> out().println(line(feed, now)));
        } else if (shown.isEmpty()) {
            out().println(feeds.isEmpty() ? "nobody has polled a feed yet" : "all " + feeds.size() + " feeds are ok");
        } else {
            table(shown, now);
        }
        out().flush();
        return ExitCode.OK;
    }

    private void table(List<FeedStatus> feeds, Instant now) {
        Table table = new Table(
                "FEED", "STATE", "ASKED", "NEXT", "LAST NEWS", "USUALLY EVERY", "KNOWN BY", "ITEMS", "PAGES", "WHY");
        for (FeedStatus feed : feeds) {
            table.row(
                    feed.feed(),
                    feed.word(now),
                    ago(feed.asked(), now),
                    feed.due().isAfter(now) ? "in " + span(Duration.between(now, feed.due())) : "due",
                    feed.lastNews() == null ? "-" : ago(feed.lastNews(), now),
                    FeedStatus.text(feed.usualGap()).orElse("-"),
                    feed.knownBy(),
                    feed.items(),
                    feed.pages(),
                    why(feed));
        }
        table.lines().forEach(out()::println);
    }

    private static String why(FeedStatus feed) {
        String alerts = feed.alerts().stream()
                .map(alert -> alert.kind() + ": " + alert.evidence())
                .collect(Collectors.joining("; "));
        String failing = feed.failures() == 0 ? "" : feed.failures() + " failures in a row";
        return alerts.isEmpty() ? failing : failing.isEmpty() ? alerts : alerts + "; " + failing;
    }

    private static String ago(Instant then, Instant now) {
        return then.isAfter(now)
                ? then.truncatedTo(ChronoUnit.SECONDS).toString()
                : span(Duration.between(then, now)) + " ago";
    }

    private static String span(Duration span) {
        return FeedStatus.text(span).orElseThrow();
    }

    private static String line(FeedStatus feed, Instant now) {
        ObjectNode line = new ObjectMapper()
                .createObjectNode()
                .put("feed", feed.feed())
                .put("state", feed.word(now))
                .put("asked", feed.asked().toString())
                .put("due", feed.due().toString())
                .put("movedTo", feed.movedTo())
                .put(
                        "lastNews",
                        feed.lastNews() == null ? null : feed.lastNews().toString())
                .put(
                        "usualGapSeconds",
                        feed.usualGap() == null ? null : feed.usualGap().toSeconds())
                .put("knownBy", feed.knownBy())
                .put("items", feed.items())
                .put("pages", feed.pages())
                .put("failures", feed.failures());
        var alerts = line.putArray("alerts");
        for (Alert alert : feed.alerts()) {
            alerts.addObject()
                    .put("kind", alert.kind().name())
                    .put("since", alert.since().toString())
                    .put("evidence", alert.evidence());
        }
        return line.toString();
    }
}
