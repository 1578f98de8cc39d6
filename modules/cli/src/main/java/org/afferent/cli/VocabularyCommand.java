package org.afferent.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code afferent vocabulary}. */
@Command(
        name = "vocabulary",
        description = {
            "Checks and compares vocabularies: the lists of mechanisms, and of what stands around them, that texts are tagged with. docs/vocabulary.md has the format."
        },
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  afferent vocabulary check ours.yaml",
            "  afferent vocabulary diff bundled ours.yaml --over articles/"
        },
        subcommands = {VocabularyCheckCommand.class, VocabularyDiffCommand.class})
final class VocabularyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "vocabulary needs a command: check or diff");
    }
}
