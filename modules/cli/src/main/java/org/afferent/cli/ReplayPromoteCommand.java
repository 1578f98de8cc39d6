package org.afferent.cli;

import java.time.Clock;
import org.afferent.wire.Generation;
import org.afferent.wire.GenerationWriter;
import org.afferent.wire.Generations;
import org.afferent.wire.WireSerdes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code afferent replay promote}. */
@Command(
        name = "promote",
        description = {
            "Makes a generation the one that clients, sinks and commands read: one record on news.generations, so all turn to it or none. The way back is to promote the one before"
                    + " (`live` for the one without a prefix), as long as its application runs."
        },
        footer = {"  afferent replay promote --generation g2", "  afferent replay promote --generation live"})
final class ReplayPromoteCommand extends GenerationCommand {
    @Option(names = "--generation", paramLabel = "NAME", required = true, description = "Which generation.")
    private String name;

    @Option(
            names = "--force",
            description = "Promote it although it has not caught up, or takes in only part of the deliveries.")
    private boolean force;

    @Override
    int run(Config config, Cluster cluster, WireSerdes serdes, Generations generations) {
        Generation generation = named(config, generations, name);
        Generation before = generations.promoted();
        if (before.name().equals(name)) {
            out().println(name + " is promoted already");
            return ExitCode.OK;
        }
        if (!force && generation.status() != Generation.Status.CAUGHT_UP) {
            throw new CommandFailure(name + " has not caught up (" + generation.statusText()
                    + "): readers would lose works; see `afferent replay status`, or say --force");
        }
        if (!force && !generation.scope().equals(Generation.Scope.ALL)) {
            throw new CommandFailure(name + " takes in only " + ReplayListCommand.scope(generation.scope())
                    + ": readers would lose the rest; say --force if that is wanted");
        }
        try (GenerationWriter writer = cluster.generationWriter(serdes)) {
            writer.promote(generation, before, Clock.systemUTC().instant());
        }
        out().println(name + " is promoted; readers go from " + before.topic(org.afferent.wire.Topics.CURATED) + " to "
                + generation.topic(org.afferent.wire.Topics.CURATED));
        say("keep its application " + generation.applicationId()
                + " running, by `replay start` as it is or by `afferent stream"
                + (generation.isLive() ? "`" : " --generation " + name + "` with the same --vocabulary and --policy")
                + "; " + before.name() + " may go on as the way back, or be stopped");
        return ExitCode.OK;
    }
}
