package org.afferent.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.afferent.replay.Discard;
import org.afferent.replay.Replays;
import org.afferent.wire.Generation;
import org.afferent.wire.GenerationWriter;
import org.afferent.wire.Generations;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code afferent replay gc}. */
@Command(
        name = "gc",
        description =
                "Discards old generations: neither promoted, nor the one before it (the way back), nor running, nor live.",
        footer = {"  afferent replay gc --dry-run", "  afferent replay gc --older-than 30d"})
final class ReplayGcCommand extends GenerationCommand {
    @Option(
            names = "--older-than",
            paramLabel = "DURATION",
            defaultValue = "7d",
            description = "Only those started so long ago, like 12h or 7d (default: ${DEFAULT-VALUE}).")
    private String olderThan;

    @Option(names = "--dry-run", description = "Print what would be discarded.")
    private boolean dryRun;

    @Override
    int run(Config config, Cluster cluster, WireSerdes serdes, Generations generations) {
        Duration age = ValueType.DURATION
                .parse()
                .apply(olderThan)
                .orElseThrow(() -> new ConfigException(
                        List.of("--older-than " + olderThan + " is not a duration; write it like 7d")));
        Instant before = Clock.systemUTC().instant().minus(age);
        int discarded = 0;
        try (Admin admin = cluster.admin();
                GenerationWriter writer = cluster.generationWriter(serdes)) {
            for (Generation generation : Replays.collectable(generations, before)) {
                Discard discard = Discard.plan(admin, generation, state(config, generation));
                if (discard.members() > 0) {
                    out().println(generation.name() + "  kept: it is running");
                    continue;
                }
                out().println(generation.name() + "  started " + generation.startedAt() + ", "
                        + discard.topics().size() + " topics");
                if (!dryRun) {
                    discard.carryOut(admin, writer);
                }
                discarded++;
            }
        }
        say(discarded + (dryRun ? " would be discarded" : " discarded"));
        return ExitCode.OK;
    }
}
