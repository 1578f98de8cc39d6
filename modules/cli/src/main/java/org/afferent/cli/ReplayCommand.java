package org.afferent.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code afferent replay}. */
@Command(
        name = "replay",
        description = {
            "Curates history again as another generation, with other rules or another vocabulary, beside the live one; compares the two, and makes the new one the one that"
                    + " readers follow, or discards it. docs/replay.md tells the whole story."
        },
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  afferent replay start --generation g2 --vocabulary new.yaml",
            "  afferent replay diff --generation g2 --html diff.html",
            "  afferent replay promote --generation g2"
        },
        subcommands = {
            ReplayStartCommand.class,
            ReplayStatusCommand.class,
            ReplayListCommand.class,
            ReplayDiffCommand.class,
            ReplayPromoteCommand.class,
            ReplayDiscardCommand.class,
            ReplayGcCommand.class,
            ReplayWhatIfCommand.class
        })
final class ReplayCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "replay needs a command: "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
