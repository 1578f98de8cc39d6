package org.afferent.cli;

import org.afferent.wire.Generation;
import org.afferent.wire.Generations;
import org.afferent.wire.WireSerdes;
import picocli.CommandLine.Command;

/** {@code afferent replay list}. */
@Command(
        name = "list",
        description = "Prints the generations and which one readers follow (*).",
        footer = "  afferent replay list --bootstrap-servers broker:9092 --registry-url http://registry:8081")
final class ReplayListCommand extends GenerationCommand {
    @Override
    int run(Config config, Cluster cluster, WireSerdes serdes, Generations generations) {
        Table table =
                new Table(" ", "GENERATION", "STATUS", "STARTED", "APPLICATION", "VOCABULARY", "POLICY", "TAKES PART");
        String promoted = generations.promoted().name();
        row(table, Generation.live(config.get(Settings.APPLICATION_ID)), promoted);
        generations.all().forEach(generation -> row(table, generation, promoted));
        table.lines().forEach(out()::println);
        return ExitCode.OK;
    }

    private static void row(Table table, Generation g, String promoted) {
        table.row(
                g.name().equals(promoted) ? "*" : " ",
                g.name(),
                g.isLive() ? "-" : g.statusText(),
                g.startedAt() == null ? "-" : g.startedAt().toString(),
                g.applicationId(),
                dash(g.versions().vocabulary()),
                dash(g.versions().policy()),
                scope(g.scope()));
    }

    static String scope(Generation.Scope scope) {
        String text = (scope.from() == null ? "" : "from " + scope.from() + " ")
                + (scope.to() == null ? "" : "to " + scope.to() + " ")
                + (scope.publisher() == null ? "" : "publisher " + scope.publisher());
        return text.isBlank() ? "everything" : text.strip();
    }

    private static String dash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
