package org.afferent.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code afferent config}. */
@Command(
        name = "config",
        description = "The settings: what holds, and what there is.",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  afferent config check", "  afferent config docs"},
        subcommands = {ConfigCheckCommand.class, ConfigDocsCommand.class})
final class ConfigCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "config needs a command: check or docs");
    }
}
