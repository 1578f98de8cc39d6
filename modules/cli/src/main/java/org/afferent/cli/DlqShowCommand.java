package org.afferent.cli;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.afferent.inspect.Access;
import org.afferent.inspect.DeadLetter;
import org.afferent.inspect.DeadLetters;
import org.afferent.inspect.DeadLetters.Standing;
import org.afferent.inspect.PipelineTopics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code afferent dlq show}. */
@Command(
        name = "show",
        description = {
            "Prints dead letters with Kafka's reason, its stack trace and the first bytes of the record.",
            "The bytes may be an article's; nothing is printed of them but hexadecimal digits."
        },
        footer = {"  afferent dlq show news.dead-letter-0@3", "  afferent dlq show news.raw-2@417"})
final class DlqShowCommand extends PipelineCommand {
    private static final int BYTES = 64;

    @Parameters(
            paramLabel = "COORDINATES",
            arity = "1..*",
            description = "Where the dead letter lies, or the record on news.raw that it is of.")
    private final List<String> places = new ArrayList<>();

    @Override
    List<Setting<?>> shown() {
        return List.of(Settings.BOOTSTRAP_SERVERS, Settings.REGISTRY_URL, Settings.APPLICATION_ID);
    }

    @Override
    int run(Config config, Access access, PipelineTopics pipeline) {
        List<Standing> found = DeadLetters.list(access, pipeline, new DlqSelection().filter(places));
        if (found.isEmpty()) {
            throw new CommandFailure("no dead letter on " + pipeline.deadLetter() + " lies at or is of "
                    + String.join(", ", places) + "; `afferent dlq list --all` shows those there are");
        }
        found.forEach(one -> print(one, DeadLetters.value(access, one.letter())));
        return ExitCode.OK;
    }

    private void print(Standing one, Optional<byte[]> value) {
        DeadLetter letter = one.letter();
        out().println("== " + letter.at());
        fact("of", letter.raw());
        if (!letter.first().equals(letter.raw())) {
            fact("first", letter.first());
        }
        fact("now", one.isOpen() ? "open" : "redriven as " + one.redrivenAs());
        fact("redrives", letter.redrives());
        fact("time", letter.time());
        fact("publisher", letter.publisher());
        fact("key", letter.key() == null ? "none" : letter.key());
        fact("exception", letter.exception());
        fact("message", letter.message());
        byte[] bytes = value.orElse(new byte[0]);
        fact(
                "value",
                letter.bytes() + " bytes: "
                        + HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(BYTES, bytes.length))
                        + (bytes.length > BYTES ? " ..." : ""));
        letter.stackTrace().lines().forEach(line -> out().println("    " + line));
        out().println();
    }

    private void fact(String name, Object value) {
        out().println(String.format("  %-10s %s", name, value));
    }
}
