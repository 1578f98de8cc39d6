package org.afferent.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.afferent.archive.Import;
import org.afferent.wire.Generations;
import org.afferent.wire.WireSerdes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afferent import}. */
@Command(
        name = "import",
        description = {
            "Publishes an archive to news.raw again, with the keys and times that the records had, under new coordinates. Every file is checked against the manifest first; nothing"
                    + " is published when one is not what was exported. Imported twice, the second time is redeliveries."
        },
        footer = {"  afferent import archive", "  afferent import archive --check"})
final class ImportCommand extends GenerationCommand {
    @Parameters(paramLabel = "DIR", description = "What `afferent export` wrote.")
    private Path folder;

    @Option(names = "--check", description = "Check the files against the manifest; publish nothing.")
    private boolean check;

    @Override
    int run(Config config, Cluster cluster, WireSerdes serdes, Generations generations) {
        try {
            (check ? Import.check(folder) : new Import(cluster.client(PassThrough.PRODUCER), serdes).from(folder))
                    .forEach(out()::println);
        } catch (IOException failed) {
            throw new CommandFailure("the import failed: " + failed.getMessage(), failed);
        }
        return ExitCode.OK;
    }
}
