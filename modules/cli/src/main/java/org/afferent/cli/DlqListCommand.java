package org.afferent.cli;

import java.util.List;
import org.afferent.inspect.Access;
import org.afferent.inspect.DeadLetter;
import org.afferent.inspect.DeadLetters;
import org.afferent.inspect.DeadLetters.Standing;
import org.afferent.inspect.PipelineTopics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code afferent dlq list}. */
@Command(
        name = "list",
        description =
                "Prints the dead letters that are open, in the order of time; with --all those that were redriven too.",
        footer = {
            "  afferent dlq list",
            "  afferent dlq list --reason \"magic byte\" --publisher \"Example News\"",
            "  afferent dlq list --all --json"
        })
final class DlqListCommand extends PipelineCommand {
    private static final int MESSAGE = 90;

    @Mixin
    private final DlqSelection selection = new DlqSelection();

    @Option(names = "--all", description = "Those that were redriven too.")
    private boolean all;

    @Option(names = "--json", description = "One JSON object a line; docs/json.md has the fields.")
    private boolean json;

    @Override
    List<Setting<?>> shown() {
        return List.of(Settings.BOOTSTRAP_SERVERS, Settings.REGISTRY_URL, Settings.APPLICATION_ID);
    }

    @Override
    int run(Config config, Access access, PipelineTopics pipeline) {
        List<Standing> letters = DeadLetters.list(access, pipeline, selection.filter(List.of()));
        List<Standing> shown =
                letters.stream().filter(one -> all || one.isOpen()).toList();
        if (json) {
            shown.forEach(one -> out().println(DeadLetterJson.line(one)));
        } else if (shown.isEmpty()) {
            out().println("no dead letter"
                    + (letters.isEmpty() ? "" : " is open; " + letters.size() + " redriven, --all shows them"));
        } else {
            table(shown);
        }
        return ExitCode.OK;
    }

    private void table(List<Standing> shown) {
        Table table = new Table("DEAD LETTER", "OF", "NOW", "TIME", "PUBLISHER", "BYTES", "REDRIVES", "WHY");
        for (Standing one : shown) {
            DeadLetter letter = one.letter();
            table.row(
                    letter.at(),
                    letter.raw(),
                    one.isOpen() ? "open" : "redriven as " + one.redrivenAs(),
                    letter.time(),
                    letter.publisher(),
                    letter.bytes(),
                    letter.redrives(),
                    Texts.shortened(letter.reason() + ": " + letter.message(), MESSAGE));
        }
        table.lines().forEach(out()::println);
    }
}
