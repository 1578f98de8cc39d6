package org.afferent.cli;

import org.afferent.client.Mechanisms;
import org.afferent.sinks.Sink;
import org.afferent.sinks.files.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code afferent sink parquet}. */
@Command(
        name = "parquet",
        description = {
            "Delivers works as Parquet: one row an event, with columns for what one asks and the whole work as JSON; works-000001.parquet and so on."
        },
        footer = {
            "  afferent sink parquet works/",
            "  afferent sink parquet works/ --mechanism nmda-receptor --roll-age 1h",
            "  afferent sink parquet works/ --once"
        })
final class SinkParquetCommand extends DeliverCommand {
    @Mixin
    private final RollOptions files = new RollOptions();

    @Override
    Sink sink(Config config, Mechanisms mechanisms) {
        return files.sink(Format.PARQUET);
    }

    @Override
    String target(Config config) {
        return "files in " + files.folder();
    }
}
