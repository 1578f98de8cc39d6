package org.afferent.cli;

import java.nio.file.Path;
import org.afferent.replay.Discard;
import org.afferent.wire.Generation;
import org.afferent.wire.GenerationWriter;
import org.afferent.wire.Generations;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code afferent replay discard}. */
@Command(
        name = "discard",
        description = {
            "Removes a generation: its topics, its consumer group, its state on this machine, its record; nothing else. Never the promoted one. The one without a prefix (`live`)"
                    + " only when another is promoted and --former-live is said."
        },
        footer = {"  afferent replay discard --generation g2 --dry-run", "  afferent replay discard --generation g2"})
final class ReplayDiscardCommand extends GenerationCommand {
    @Option(names = "--generation", paramLabel = "NAME", required = true, description = "Which generation.")
    private String name;

    @Option(names = "--dry-run", description = "Print what would be removed.")
    private boolean dryRun;

    @Option(names = "--former-live", description = "With --generation live: yes, the topics without a prefix.")
    private boolean formerLive;

    @Override
    int run(Config config, Cluster cluster, WireSerdes serdes, Generations generations) {
        if (generations.promoted().name().equals(name)) {
            throw new CommandFailure(name + " is promoted: readers follow it; promote another one first");
        }
        if (name.equals(Generation.LIVE_NAME) && !formerLive) {
            throw new CommandFailure("live is the generation without a prefix; it is not promoted any more, but say"
                    + " --former-live if it is to be removed for good");
        }
        Generation generation = named(config, generations, name);
        try (Admin admin = cluster.admin();
                GenerationWriter writer = cluster.generationWriter(serdes)) {
            Path state = state(config, generation);
            Discard discard = Discard.plan(
                    admin, generation, generation.isLive() ? state.resolve(generation.applicationId()) : state);
            discard.topics().forEach(topic -> out().println("topic  " + topic));
            out().println("group  " + generation.applicationId());
            out().println("state  " + discard.state());
            out().flush();
            if (!dryRun) {
                discard.carryOut(admin, writer);
                say(name + " is discarded; state on other machines is theirs to delete");
            }
        }
        return ExitCode.OK;
    }
}
