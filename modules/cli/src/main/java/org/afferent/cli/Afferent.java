package org.afferent.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command line: {@code afferent COMMAND}. */
@Command(
        name = "afferent",
        description = {
            "Turns deliveries of news into one clean, typed, replayable stream: every delivery decided, every work once, every tag with its evidence.",
        },
        mixinStandardHelpOptions = true,
        versionProvider = Afferent.Version.class,
        descriptionHeading = "%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  afferent demo                        see it work, with a sample, in one process",
            "  afferent run articles/ --out result  curate files and folders",
            "  afferent COMMAND --help              what a command does, with examples"
        },
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            NormalizeCommand.class,
            TagCommand.class,
            CompareCommand.class,
            VocabularyCommand.class,
            PublishCommand.class,
            PollCommand.class,
            FeedsCommand.class,
            ReceiveCommand.class,
            StreamCommand.class,
            ReplayCommand.class,
            TakedownCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            SinkCommand.class,
            LedgerCommand.class,
            ExplainCommand.class,
            DlqCommand.class,
            TopicsCommand.class,
            TopologyCommand.class,
            ConfigCommand.class,
        })
public final class Afferent implements Runnable {
    private final Map<String, String> environment;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Afferent(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Starts the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = commandLine(System.getenv())
                .setOut(writer(FileDescriptor.out))
                .setErr(writer(FileDescriptor.err))
                .execute(arguments);
        System.exit(code);
    }

    /**
     * The whole command line, ready to execute; tests give it their own environment and streams.
     *
     * @param environment where {@code AFFERENT_*} variables are looked up
     */
    static CommandLine commandLine(Map<String, String> environment) {
        CommandLine commandLine = new CommandLine(new Afferent(environment));
        addSettings(commandLine);
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> Failures.report(failure, command.getErr()))
                .setParameterExceptionHandler((wrong, arguments) -> {
                    PrintWriter err = wrong.getCommandLine().getErr();
                    err.println("afferent: " + wrong.getMessage());
                    if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err)) {
                        err.println("afferent: `"
                                + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help` shows how");
                    }
                    err.flush();
                    return ExitCode.USAGE;
                });
    }

    private static void addSettings(CommandLine commandLine) {
        for (CommandLine command : commandLine.getSubcommands().values()) {
            command.getCommandSpec().mixins().values().stream()
                    .map(mixin -> mixin.userObject())
                    .filter(ConfigOptions.class::isInstance)
                    .forEach(options -> ((ConfigOptions) options).addTo(command.getCommandSpec()));
            addSettings(command);
        }
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }

    Map<String, String> environment() {
        return environment;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is missing; there are "
                        + String.join(", ", spec.subcommands().keySet()));
    }

    /** From the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Afferent.class.getPackage().getImplementationVersion();
            return new String[] {
                "afferent " + (version == null ? "(not from a jar)" : version) + ", Java " + Runtime.version()
            };
        }
    }
}
