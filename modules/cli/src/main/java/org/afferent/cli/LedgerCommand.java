package org.afferent.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.afferent.inspect.Access;
import org.afferent.inspect.LedgerReader;
import org.afferent.inspect.LedgerReport;
import org.afferent.inspect.LedgerScope;
import org.afferent.inspect.PipelineTopics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code afferent ledger}. */
@Command(
        name = "ledger",
        description = {
            "Accounts for every delivery, by publisher and day (UTC, of fetchedAt): raw = verdicts + dead letters + in flight + residual. It reads the topics only, and may be run"
                    + " while the application works: what lies before its input, and what is on its way through it, is in flight. A residual is named, with coordinates."
        },
        footer = {
            "  afferent ledger --bootstrap-servers broker:9092 --registry-url http://registry:8081",
            "  afferent ledger --json | jq .total",
            "  afferent ledger --generation g2                of a replay",
            "  afferent ledger --publisher \"Example News\" --from 2026-11-01 --to 2026-11-21",
            "  afferent ledger --until 2026-11-21T12:00:00Z    only deliveries fetched by then"
        },
        exitCodeList = {
            "0:every delivery is accounted for; some may be in flight",
            "1:the topics could not be read",
            "2:the command line or the settings are wrong",
            "3:a delivery was lost, or decided twice; the output names it"
        })
final class LedgerCommand extends PipelineCommand {
    @Option(names = "--json", description = "One JSON object; docs/json.md has the fields.")
    private boolean json;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "Only deliveries fetched by then, like 2026-11-21T12:00:00Z.")
    private Instant until;

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "Only this publisher, whatever the case; may be given again.")
    private final List<String> publishers = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DAY", description = "First day, like 2026-11-01.")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day.")
    private LocalDate to;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long to wait for an application that has something to do and does not move; 30 else.")
    private int patience = 30;

    @Override
    List<Setting<?>> shown() {
        return List.of(Settings.BOOTSTRAP_SERVERS, Settings.REGISTRY_URL, Settings.APPLICATION_ID);
    }

    @Override
    int run(Config config, Access access, PipelineTopics pipeline) {
        LedgerReport report;
        try (LedgerReader reader = LedgerReader.ofAll(access, pipeline, new LedgerScope(until, asked(), from, to))) {
            report = reader.report(Duration.ofSeconds(patience));
        }
        (json ? List.of(LedgerPage.json(report)) : LedgerPage.lines(report)).forEach(out()::println);
        if (report.standstill()) {
            say(pipeline.applicationId() + " has something to do and did not move for " + patience
                    + " s; is it running? What it has taken in and not decided is counted as in flight");
        }
        return report.balances() ? ExitCode.OK : ExitCode.RESIDUAL;
    }

    private Predicate<String> asked() {
        if (publishers.isEmpty()) {
            return publisher -> true;
        }
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(publishers);
        return names::contains;
    }
}
