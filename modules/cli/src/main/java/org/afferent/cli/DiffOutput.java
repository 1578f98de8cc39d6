package org.afferent.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.afferent.diff.Change;
import org.afferent.diff.DiffJson;
import org.afferent.diff.DiffPage;
import org.afferent.diff.DiffText;
import org.afferent.diff.Expected;
import org.afferent.diff.GenerationDiff;
import picocli.CommandLine.Option;

/** Where a diff goes, and whether it is a gate. */
final class DiffOutput {
    @Option(names = "--json", paramLabel = "FILE", description = "Write the diff as JSON; - for standard output.")
    private Path json;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the diff as one page without scripts.")
    private Path html;

    @Option(
            names = "--expected",
            paramLabel = "FILE",
            description = "Acknowledged changes; any other makes the exit code 1.")
    private Path expected;

    @Option(
            names = "--write-expected",
            paramLabel = "FILE",
            description = "Write a file that acknowledges what there is now.")
    private Path template;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description = "List so many changes of each kind (default: ${DEFAULT-VALUE}).")
    private int most;

    /** Gives the exit code. */
    int write(GenerationDiff diff, PrintWriter out, Consumer<String> say) throws IOException {
        Expected known = expected();
        List<Change> unexpected = known.unexpected(diff.changes());
        boolean toOut = json != null && json.toString().equals("-");
        if (toOut) {
            out.println(DiffJson.of(diff, unexpected));
        } else {
            DiffText.lines(diff, expected == null ? List.of() : unexpected, most)
                    .forEach(out::println);
        }
        if (json != null && !toOut) {
            Files.writeString(json, DiffJson.of(diff, unexpected) + "\n");
        }
        if (html != null) {
            Files.writeString(html, DiffPage.of(diff, unexpected, Math.max(most, 200)));
        }
        if (template != null) {
            Files.writeString(template, Expected.template(diff.changes(), Expected.UNSEEN));
        }
        if (expected == null) {
            return ExitCode.OK;
        }
        known.idle(diff.changes()).forEach(entry -> say.accept(expected + ": nothing of this happened: " + entry));
        say.accept(
                unexpected.isEmpty()
                        ? "all " + diff.changes().size() + " changes are acknowledged"
                        : unexpected.size() + " of " + diff.changes().size() + " changes are not acknowledged in "
                                + expected);
        return unexpected.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private Expected expected() throws IOException {
        if (expected == null) {
            return Expected.nothing();
        }
        try {
            return Expected.read(expected);
        } catch (IllegalArgumentException mistakes) {
            throw new ConfigException(mistakes.getMessage().lines().toList());
        }
    }
}
