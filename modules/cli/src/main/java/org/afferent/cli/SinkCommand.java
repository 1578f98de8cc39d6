package org.afferent.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code afferent sink}. */
@Command(
        name = "sink",
        description = {
            "Delivers the works of news.curated to where people have their data, and keeps them there as they are: what changes is changed, what is merged or removed goes."
                    + " Killed and started again, each goes on where it was; a target that is away is waited for. docs/sinks.md describes them."
        },
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  afferent sink postgres --postgres-url jdbc:postgresql://localhost/news",
            "  afferent sink feeds feeds/ --serve 8085",
            "  afferent sink jsonl works/ --mechanism glutamate-system --assertion asserted"
        },
        subcommands = {
            SinkJsonlCommand.class,
            SinkParquetCommand.class,
            SinkPostgresCommand.class,
            SinkWebhookCommand.class,
            SinkFeedsCommand.class
        })
final class SinkCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "sink needs a command: " + String.join(", ", spec.subcommands().keySet()));
    }
}
