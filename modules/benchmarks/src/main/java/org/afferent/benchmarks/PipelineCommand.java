package org.afferent.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole path beside the bare engine, in the same run; writes a page and a plot. */
@Command(
        name = "pipeline",
        description = {
            "The whole path beside the bare engine on the same input, in turns: processor time, rate, allocation, bytes, latency, state."
                    + " Writes benchmarks.md and benchmarks.svg.",
            "As it stands it takes minutes; --articles 4000 --rounds 1 --pages 300 --latency 0 is a short form."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class PipelineCommand implements Callable<Integer> {
    private static final int MOST_AT_ONCE = 25_000;

    @Option(names = "--articles", defaultValue = "10000", description = "Articles of a round; 0 for none.")
    private int articles;

    @Option(names = "--pages", defaultValue = "1000", description = "HTML pages of a round; 0 for none.")
    private int pages;

    @Option(names = "--rounds", defaultValue = "3", description = "Measured rounds, after --warm rounds.")
    private int rounds;

    @Option(names = "--warm", defaultValue = "1", description = "Rounds that do not count: the JVM compiles in them.")
    private int warm;

    @Option(names = "--threads", defaultValue = "2", description = "Stream threads of an instance.")
    private int threads;

    @Option(names = "--instances", defaultValue = "1", description = "Instances of our application, in one JVM.")
    private int instances;

    @Option(names = "--commit", defaultValue = "100", description = "Commit interval in millis.")
    private int commit;

    @Option(names = "--latency", defaultValue = "20", description = "Seconds for each latency; 0 for none.")
    private int latency;

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "50,200,1000",
            description = "Articles a second for latencies.")
    private List<Integer> rates = List.of();

    @Option(
            names = "--floor",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Whether the bare engine takes its turns too.")
    private boolean floor;

    @Option(
            names = "--history",
            split = ",",
            description = "Articles that ours is to know before it is measured again, ascending: 10000,100000.")
    private List<Integer> histories = List.of();

    @Option(
            names = "--kill",
            defaultValue = "0",
            description = "Backlog of articles in which ours is killed by SIGKILL and started again; 0 for none.")
    private int kill;

    @Option(names = "--append", description = "Add to the page instead of writing it anew, and leave the plot.")
    private boolean append;

    @Option(names = "--out", defaultValue = "docs", description = "Folder for benchmarks.md and benchmarks.svg.")
    private Path out;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private final List<Latency.Seen> latencies = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Path states = Files.createTempDirectory("afferent-bench");
        Load load = new Load(threads, instances, commit);
        Prose prose = new Prose();
        Input texts = Input.plainText(prose);
        List<Summary> summaries = new ArrayList<>();
        try (BenchCluster cluster = new BenchCluster()) {
            Rounds feeding = new Rounds(cluster);
            Ours ours = new Ours("ours", cluster, states, load);
            Floor hops = Floor.hops("hops", cluster, states, load);
            List<Contender> contenders =
                    floor ? List.of(Floor.identity(cluster, states, load), hops, ours) : List.of(ours);
            if (floor && rounds > 0 && articles > 0) {
                summaries.addAll(bare(new BareClients(cluster), texts));
            }
            if (articles > 0) {
                summaries.addAll(compare(feeding, contenders, texts, articles));
            }
            if (pages > 0) {
                Ours reader = new Ours("pages", cluster, states, load);
                summaries.addAll(compare(feeding, List.of(reader), Input.pages(new PageVariants()), pages));
            }
            if (latency > 0) {
                latencies(cluster, floor ? List.of(hops, ours) : List.of(ours), texts, feeding);
            }
            PipelineTable page = new PipelineTable("afferent bench "
                            + String.join(
                                    " ", spec.commandLine().getParseResult().originalArgs()))
                    .costs(summaries)
                    .latencies(latencies);
            page.written(summaries);
            state(page, ours, feeding);
            for (int history : histories) {
                known(page, ours, texts, feeding, history);
            }
            if (kill > 0) {
                page.recovery(new Kill(cluster).of(texts, kill, states.resolve("killed")));
            }
            write(page, summaries);
            System.out.println(page);
        } finally {
            StateFolder.wipe(states);
        }
        return 0;
    }

    private void write(PipelineTable page, List<Summary> summaries) throws IOException {
        Files.createDirectories(out);
        Path file = out.resolve("benchmarks.md");
        if (append && Files.exists(file)) {
            Files.writeString(file, Files.readString(file) + "\n" + page);
            return;
        }
        Files.writeString(file, page.toString());
        Files.writeString(out.resolve("benchmarks.svg"), PipelinePlot.of(summaries));
    }

    private List<Summary> bare(BareClients clients, Input input) {
        List<Segment> produced = new ArrayList<>();
        List<Segment> consumed = new ArrayList<>();
        for (int round = -warm; round < rounds; round++) {
            List<Segment> segments = clients.round(input, articles);
            if (round >= 0) {
                produced.add(segments.get(0));
                consumed.add(segments.get(1));
            }
        }
        return List.of(Summary.of(produced), Summary.of(consumed));
    }

    /** Measures again when ours knows so many articles. */
    private void known(PipelineTable page, Ours ours, Input input, Rounds feeding, int history) {
        ours.start();
        while (feeding.fed(ours) + articles < history) {
            feeding.feed(ours, input, (int) Math.min(MOST_AT_ONCE, history - articles - feeding.fed(ours)));
        }
        ours.close();
        Summary summary = compare(feeding, List.of(ours), input, articles, 0).get(0);
        page.note(
                "With %,d articles known: %.0f µs of processor for the next one (%.0f client, %.0f broker), %,.0f a second."
                        .formatted(history, summary.micros(), summary.client(), summary.broker(), summary.rate()));
        state(page, ours, feeding);
    }

    private List<Summary> compare(Rounds feeding, List<? extends Contender> contenders, Input input, int size) {
        return compare(feeding, contenders, input, size, warm);
    }

    private List<Summary> compare(
            Rounds feeding, List<? extends Contender> contenders, Input input, int size, int unmeasured) {
        Map<Contender, List<Segment>> measured = new LinkedHashMap<>();
        for (int round = -unmeasured; round < rounds; round++) {
            for (Contender contender : contenders) {
                contender.start();
                Segment segment = feeding.feed(contender, input, size);
                contender.close();
                System.err.printf(
                        "%-7s %s, %s: %.0f/s, %.0f us%n",
                        round < 0 ? "warm" : "round " + (round + 1),
                        input.name(),
                        contender.name(),
                        segment.cost().rate(),
                        segment.cost().micros());
                if (round >= 0) {
                    measured.computeIfAbsent(contender, c -> new ArrayList<>()).add(segment);
                }
            }
        }
        return measured.values().stream().map(Summary::of).toList();
    }

    private void latencies(BenchCluster cluster, List<Contender> contenders, Input input, Rounds feeding) {
        Latency measured = new Latency(cluster);
        for (Contender contender : contenders) {
            contender.start();
            for (int rate : rates) {
                long first = feeding.reserve(contender, (latency + 5L) * rate);
                latencies.add(measured.at(rate, Duration.ofSeconds(latency), contender, input, first, commit));
            }
            Waiting.until(contender.name() + " is through", contender::drained);
            contender.close();
        }
    }

    private static void state(PipelineTable page, Ours ours, Rounds feeding) {
        long known = feeding.fed(ours);
        if (known == 0) {
            return;
        }
        double bytes = (double) StateFolder.bytes(ours.states()) / known;
        StateFolder.wipe(ours.states());
        long before = System.nanoTime();
        ours.start();
        double seconds = (System.nanoTime() - before) / 1e9;
        System.gc();
        Runtime java = Runtime.getRuntime();
        long heap = java.totalMemory() - java.freeMemory();
        ours.close();
        page.note(
                "Ours with %,d articles: %,.0f bytes of state for each on disk, the text among it; restored from the changelogs and running again in %.1f s; %,d MB of heap in use after a collection, this program's own texts among it."
                        .formatted(known, bytes, seconds, heap >> 20));
    }
}
