package org.afferent.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The result as a page in Markdown. */
final class PipelineTable {
    private final StringBuilder page = new StringBuilder();

    /** {@code command} gave the figures. */
    PipelineTable(String command) {
        line("# The whole path beside the bare engine");
        line("");
        line("Written by `%s`; %d processors, Java %s, machine load %.1f at the end."
                .formatted(
                        command,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                                .getSystemLoadAverage()));
        line(
                "A broker in a process of its own, exactly-once, 4 partitions. Publishing is not in it. Medians of the rounds; the contenders took turns.");
        line("");
    }

    PipelineTable costs(List<Summary> summaries) {
        if (summaries.isEmpty()) {
            return this;
        }
        line(
                "| input | contender | rounds | articles/s | µs client | µs broker | µs together | KB allocated | bytes on the broker |");
        line("|---|---|---|---|---|---|---|---|---|");
        for (Summary each : summaries) {
            line("| %s | %s | %d | %,.0f | %.0f | %.0f | **%.0f** | %,.0f | %,.0f |"
                    .formatted(
                            each.input(),
                            each.contender(),
                            each.rounds(),
                            each.rate(),
                            each.client(),
                            each.broker(),
                            each.micros(),
                            each.allocated() / 1024,
                            each.bytes()));
        }
        line("");
        floorToOurs(summaries).ifPresent(ratio -> {
            line(
                    "Our hops without rules / ours, in µs of processor for an article of plain text: **%.2f** (mark: at least 0.30)."
                            .formatted(ratio));
            line("");
        });
        for (Summary each : summaries) {
            if (each.contender().equals("ours")) {
                stages(each);
            }
        }
        line("![µs for an article](benchmarks.svg)");
        line("");
        return this;
    }

    /** Which topics the bytes are on. */
    PipelineTable written(List<Summary> summaries) {
        for (Summary each : summaries) {
            if (each.contender().equals("ours")) {
                line("What ours writes for an article, " + each.input() + ", bytes on the broker's disk: "
                        + each.written().entrySet().stream()
                                .map(topic -> "%s %,.0f".formatted(topic.getKey(), topic.getValue()))
                                .collect(Collectors.joining(", "))
                        + ".");
                line("");
            }
        }
        return this;
    }

    PipelineTable latencies(List<Latency.Seen> latencies) {
        if (!latencies.isEmpty()) {
            line("## From publishing to curated");
            line("");
            line("| contender | articles/s | commit interval | p50 | p99 | results counted |");
            line("|---|---|---|---|---|---|");
        }
        for (Latency.Seen seen : latencies) {
            line("| %s | %d | %d ms | %d ms | %d ms | %,d |"
                    .formatted(
                            seen.contender(),
                            seen.rate(),
                            seen.commitMillis(),
                            seen.p50(),
                            seen.p99(),
                            seen.received()));
        }
        line("");
        return this;
    }

    PipelineTable recovery(Kill.Recovery recovery) {
        return note(
                "Killed by SIGKILL in the middle of a backlog at %,.0f articles a second and started again at once: decisions committed again after %.1f s, four fifths of that rate after %.1f s (negative: not before the backlog was over)."
                        .formatted(recovery.rateBefore(), recovery.first(), recovery.full()));
    }

    PipelineTable note(String text) {
        line(text);
        line("");
        return this;
    }

    private void stages(Summary ours) {
        line(
                "Where the client's time goes, %s (samples of Java Flight Recorder; compiling and garbage collection are spread over all):"
                        .formatted(ours.input()));
        line("");
        line("| stage | µs |");
        line("|---|---|");
        ours.stages().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(stage -> line("| %s | %.0f |".formatted(stage.getKey(), stage.getValue())));
        line("");
    }

    private static Optional<Double> floorToOurs(List<Summary> summaries) {
        Optional<Summary> floor = summaries.stream()
                .filter(each -> each.contender().equals(Floor.HOPS))
                .findFirst();
        return floor.flatMap(bare -> summaries.stream()
                .filter(each -> each.contender().equals("ours") && each.input().equals(bare.input()))
                .findFirst()
                .map(ours -> bare.micros() / ours.micros()));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
