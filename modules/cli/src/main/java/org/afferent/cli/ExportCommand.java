package org.afferent.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import org.afferent.archive.Export;
import org.afferent.news.RawArticle;
import org.afferent.normalize.Normalizer;
import org.afferent.wire.Generations;
import org.afferent.wire.RawArticleMapper;
import org.afferent.wire.Takedowns;
import org.afferent.wire.WireSerdes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code afferent export}. */
@Command(
        name = "export",
        description = {
            "Writes what news.raw holds at this moment to Avro container files, one for each partition, with a manifest of counts and digests that leaves no record out of its books."
                    + " Deliveries of articles that were taken down are left out."
        },
        footer = {
            "  afferent export --out archive",
            "  afferent export --out archive-2018 --from 2018-01-01 --to 2019-01-01"
        })
final class ExportCommand extends GenerationCommand {
    @Option(names = "--out", paramLabel = "DIR", required = true, description = "A folder without an archive.")
    private Path folder;

    @Option(names = "--from", paramLabel = "DATE", description = "Only deliveries fetched then or later (UTC).")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only deliveries fetched before then.")
    private String to;

    @Override
    int run(Config config, Cluster cluster, WireSerdes serdes, Generations generations) {
        Set<String> gone =
                Takedowns.read(cluster.client(PassThrough.CONSUMER), serdes).keySet();
        Normalizer normalizer = new Normalizer();
        Predicate<RawArticle> takenDown = delivery -> !gone.isEmpty()
                && gone.contains(normalizer
                        .normalize(RawArticleMapper.fromAvro(delivery))
                        .articleId());
        try {
            new Export(
                            cluster.client(PassThrough.CONSUMER),
                            serdes,
                            Instants.of("--from", from),
                            Instants.of("--to", to),
                            takenDown)
                    .to(folder)
                    .forEach(out()::println);
        } catch (IOException failed) {
            throw new CommandFailure("the export failed: " + failed.getMessage(), failed);
        }
        return ExitCode.OK;
    }
}
