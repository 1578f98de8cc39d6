package org.afferent.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code afferent dlq}. */
@Command(
        name = "dlq",
        description = "The dead letters: records on news.raw that could not be processed.",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  afferent dlq list --since 2026-11-01T00:00:00Z",
            "  afferent dlq show news.dead-letter-0@3",
            "  afferent dlq redrive --reason SerializationException --dry-run"
        },
        subcommands = {DlqListCommand.class, DlqShowCommand.class, DlqRedriveCommand.class})
final class DlqCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "dlq needs a command: list, show or redrive");
    }
}
