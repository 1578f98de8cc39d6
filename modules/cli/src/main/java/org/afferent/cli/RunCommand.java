package org.afferent.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code afferent run}. */
@Command(
        name = "run",
        description = {
            "Curates files and folders: publishes them to news.raw, lets the stream decide and curate, and writes curated.jsonl, decisions.jsonl,"
                    + " memberships.jsonl and summary.json. Without --bootstrap-servers a broker and a registry are started inside this process and are gone afterwards.",
            "The exit code is 0 only when every delivery is accounted for."
        },
        footer = {
            "  afferent run articles/ --out result",
            "  afferent run deliveries.jsonl.gz more/ --out result --fetched-at 2018-06-22T12:37:00Z",
            "  afferent run new/ --out result --data ~/afferent-data     keeps the broker's data: what was seen before is a redelivery",
            "  afferent run new/ --out result --bootstrap-servers broker:9092 --registry-url http://registry:8081"
        })
final class RunCommand extends AfferentCommand {
    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the results; made when missing.")
    private Path out;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for the embedded broker's data; else temporary.")
    private Path data;

    @Override
    List<Setting<?>> shown() {
        return List.of(
                Settings.BOOTSTRAP_SERVERS,
                Settings.REGISTRY_URL,
                Settings.POLICY,
                Settings.VOCABULARY,
                Settings.DRAIN_TIMEOUT);
    }

    @Override
    int run(Config config) throws Exception {
        ResultFolder results = ResultFolder.at(out);
        Progress progress = Progress.on(err());
        try (Workplace workplace = Workplace.open(config, data)) {
            Passage passage = new Passage(config, workplace, progress, this::say);
            Passage.Result result = passage.run(Passage.Pace.AT_ONCE, each -> inputs.read(config, this::say, each));
            results.write(result);
            new Summary(result).lines().forEach(out()::println);
            out().println("written to " + out);
            out().flush();
            return result.exitCode();
        }
    }
}
