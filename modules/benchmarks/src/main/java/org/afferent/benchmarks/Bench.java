package org.afferent.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line of the benchmarks: {@code ./afferent bench COMMAND}. A new measurement is a new sub-command here. */
@Command(
        name = "afferent bench",
        description = "Measures what Afferent costs. Figures and their commands stand in docs/measurements.md.",
        mixinStandardHelpOptions = true,
        subcommands = {
            StepsCommand.class,
            IndexCommand.class,
            PeersCommand.class,
            MentionsCommand.class,
            SentencesCommand.class,
            PipelineCommand.class
        })
public final class Bench implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Bench() {}

    /** Runs a measurement and ends the process: 0 done, 1 failed, 2 wrong command line. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is missing; there are "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
