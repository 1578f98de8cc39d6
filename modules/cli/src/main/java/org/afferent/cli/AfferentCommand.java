package org.afferent.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands have: help, settings, and the two streams. Results go to {@link #out()}, everything said to people to {@link #err()}. */
@Command(
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        descriptionHeading = "%n",
        footerHeading = "%nExamples:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all done, every delivery accounted for",
            "1:something failed, could not be read or is not accounted for",
            "2:the command line or the settings are wrong"
        })
abstract class AfferentCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ConfigOptions configOptions = new ConfigOptions();

    @Override
    public final Integer call() throws Exception {
        ConfigReader.Result settings = configOptions.read(environment());
        settings.notes().forEach(this::say);
        return run(settings);
    }

    /** Does the work; a command that can live with problems in the settings overrides this one. */
    int run(ConfigReader.Result settings) throws Exception {
        return run(settings.orThrow());
    }

    /** The settings whose flags the help shows; all are accepted. */
    List<Setting<?>> shown() {
        return List.of();
    }

    /** Does the work. */
    abstract int run(Config config) throws Exception;

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** One line for people, on standard error. */
    final void say(String message) {
        err().println("afferent: " + message);
        err().flush();
    }

    private Map<String, String> environment() {
        return spec.root().userObject() instanceof Afferent afferent ? afferent.environment() : Map.of();
    }
}
