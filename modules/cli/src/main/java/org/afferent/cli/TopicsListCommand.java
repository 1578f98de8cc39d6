package org.afferent.cli;

import org.afferent.wire.TopicSpec;
import org.afferent.wire.Topics;
import picocli.CommandLine.Command;

/** {@code afferent topics list}. */
@Command(
        name = "list",
        description = "Prints the declared topics; no cluster is asked.",
        footer = "  afferent topics list")
final class TopicsListCommand extends AfferentCommand {
    @Override
    int run(Config config) {
        Table table = new Table(
                "TOPIC", "PARTITIONS", "CLEANUP", "RETENTION", "COMPRESSION", "SCHEMA", "OWNER", "WHAT IT HOLDS");
        for (TopicSpec topic : Topics.declared().all()) {
            table.row(
                    topic.name(),
                    topic.partitions(),
                    topic.config().get("cleanup.policy"),
                    retention(topic.config().get("retention.ms")),
                    topic.config().get("compression.type"),
                    topic.schema().orElse("none"),
                    topic.owner(),
                    topic.doc());
        }
        table.lines().forEach(out()::println);
        out().flush();
        return ExitCode.OK;
    }

    private static String retention(String millis) {
        return millis == null ? "-" : millis.equals("-1") ? "forever" : millis + " ms";
    }
}
