package org.afferent.cli;

import java.io.IOException;
import java.util.Map;
import org.afferent.diff.CuratedView;
import org.afferent.diff.GenerationDiff;
import org.afferent.wire.Generation;
import org.afferent.wire.Generations;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code afferent replay diff}. */
@Command(
        name = "diff",
        description = {
            "Compares the works of a generation with those of another (the promoted one unless --with says): works added, removed, merged and split, dates changed, tags gained,"
                    + " lost and changed with the sentences they rest on, counted by mechanism.",
            "With --expected it is a gate: the exit code is 1 when a change is not acknowledged in that file."
        },
        footer = {
            "  afferent replay diff --generation g2",
            "  afferent replay diff --generation g2 --html diff.html --json diff.json",
            "  afferent replay diff --generation g2 --write-expected expected.yaml   then go through the file",
            "  afferent replay diff --generation g2 --expected expected.yaml"
        })
final class ReplayDiffCommand extends GenerationCommand {
    @Option(names = "--generation", paramLabel = "NAME", required = true, description = "Which generation.")
    private String name;

    @Option(names = "--with", paramLabel = "NAME", description = "The one it is held against; else the promoted one.")
    private String with;

    @Mixin
    private final DiffOutput output = new DiffOutput();

    @Override
    int run(Config config, Cluster cluster, WireSerdes serdes, Generations generations) throws IOException {
        Generation after = named(config, generations, name);
        Generation before = with == null ? generations.promoted() : named(config, generations, with);
        if (before.name().equals(after.name())) {
            throw new CommandFailure(name + " would be compared with itself; say which one with --with");
        }
        Map<String, Object> client = cluster.client(PassThrough.CONSUMER);
        if (after.status() == Generation.Status.REPLAYING) {
            say(name + " has not caught up yet: works that are still to come show as removed");
        }
        return output.write(
                GenerationDiff.between(
                        CuratedView.read(before.name(), client, before.topic(Topics.CURATED), serdes),
                        CuratedView.read(after.name(), client, after.topic(Topics.CURATED), serdes)),
                out(),
                this::say);
    }
}
