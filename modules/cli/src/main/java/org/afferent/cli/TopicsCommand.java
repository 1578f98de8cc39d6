package org.afferent.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code afferent topics}. */
@Command(
        name = "topics",
        description = "The topics that ops/topics.yaml declares.",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  afferent topics list",
            "  afferent topics apply --dry-run --bootstrap-servers broker:9092 --registry-url http://registry:8081"
        },
        subcommands = {TopicsApplyCommand.class, TopicsListCommand.class})
final class TopicsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "topics needs a command: apply or list");
    }
}
