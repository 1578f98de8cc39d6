package org.afferent.cli;

import java.time.Clock;
import java.time.Duration;
import org.afferent.replay.ReplayProgress;
import org.afferent.wire.Generation;
import org.afferent.wire.Generations;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code afferent replay status}. */
@Command(
        name = "status",
        description =
                "Prints how far a generation is with the history that was there when it was started, partition by partition.",
        footer = "  afferent replay status --generation g2")
final class ReplayStatusCommand extends GenerationCommand {
    @Option(names = "--generation", paramLabel = "NAME", required = true, description = "Which generation.")
    private String name;

    @Override
    int run(Config config, Cluster cluster, WireSerdes serdes, Generations generations) {
        Generation generation = named(config, generations, name);
        if (generation.isLive()) {
            out().println("live follows news.raw; it was not started by a replay");
            return ExitCode.OK;
        }
        try (Admin admin = cluster.admin()) {
            ReplayProgress progress = ReplayProgress.of(admin, generation);
            Duration since =
                    Duration.between(generation.startedAt(), Clock.systemUTC().instant());
            double rate = progress.read() / Math.max(1.0, (double) since.toSeconds());
            String promoted = generations.promoted().name().equals(name) ? ", promoted" : "";
            out().println(name + ": " + progress.line(rate) + promoted);
            Table table = new Table("PARTITION", "READ", "OF", "LEFT");
            progress.partitions()
                    .forEach(p -> table.row(
                            "news.raw-" + p.partition(),
                            Math.max(0, Math.min(p.done(), p.target()) - p.begin()),
                            p.target() - p.begin(),
                            p.left()));
            table.lines().forEach(out()::println);
        }
        return ExitCode.OK;
    }
}
