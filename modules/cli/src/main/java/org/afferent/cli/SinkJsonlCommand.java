package org.afferent.cli;

import org.afferent.client.Mechanisms;
import org.afferent.sinks.Sink;
import org.afferent.sinks.files.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code afferent sink jsonl}. */
@Command(
        name = "jsonl",
        description = {
            "Delivers works as JSON Lines: one event a line, each with the whole work; works-000001.jsonl and so on. A file has its name only when it is whole."
        },
        footer = {
            "  afferent sink jsonl works/",
            "  afferent sink jsonl works/ --mechanism nmda-receptor --roll-age 1h",
            "  afferent sink jsonl works/ --once"
        })
final class SinkJsonlCommand extends DeliverCommand {
    @Mixin
    private final RollOptions files = new RollOptions();

    @Override
    Sink sink(Config config, Mechanisms mechanisms) {
        return files.sink(Format.JSON_LINES);
    }

    @Override
    String target(Config config) {
        return "files in " + files.folder();
    }
}
