package org.afferent.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.afferent.streams.CurationApp;
import org.afferent.wire.WireSerdes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code afferent demo}. */
@Command(
        name = "demo",
        description = {
            "Shows it all in one process: starts a broker and a schema registry, publishes a sample of articles written for this purpose, curates them, and prints what came out."
        },
        footer = {
            "  afferent demo",
            "  afferent demo --keep    stay up afterwards and print the addresses, to look around with other tools"
        })
final class DemoCommand extends AfferentCommand {
    @Option(
            names = "--keep",
            description = "Stay up until Ctrl-C, with the curate application running, and print the addresses.")
    private boolean keep;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder for the broker's data; else temporary.")
    private Path data;

    @Override
    List<Setting<?>> shown() {
        return List.of(Settings.DRAIN_TIMEOUT, Settings.VOCABULARY, Settings.POLICY);
    }

    @Override
    int run(Config config) throws Exception {
        say("starting a broker and a schema registry in this process ...");
        try (Workplace workplace = Workplace.open(config, data);
                DemoSample sample = DemoSample.open()) {
            say("broker " + workplace.cluster().bootstrapServers() + ", registry "
                    + workplace.cluster().registryUrl() + "; publishing the sample and curating it ...");
            Passage passage = new Passage(config, workplace, Progress.on(err()), this::say);
            Passage.Result result = passage.run(
                    Passage.Pace.ONE_BY_ONE,
                    each -> Inputs.read(List.of(sample.deliveries()), Clock.systemUTC(), config, this::say, each));
            DemoTables tables = new DemoTables(result);
            tables.lines().forEach(out()::println);
            (keep ? tables.kept(workplace) : DemoTables.next()).forEach(out()::println);
            out().flush();
            if (keep) {
                stayUp(config, workplace);
            }
            return result.exitCode();
        }
    }

    private static void stayUp(Config config, Workplace workplace) throws InterruptedException {
        try (WireSerdes serdes = workplace.cluster().serdes();
                CurationApp app =
                        Curator.prepare(config, workplace.cluster(), serdes, workplace.stateDirectory(), null)) {
            workplace.occupy(app);
            app.start();
            app.await(); // until Ctrl-C, which closes the workplace
        }
    }
}
