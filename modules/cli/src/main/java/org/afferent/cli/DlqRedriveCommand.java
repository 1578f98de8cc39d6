package org.afferent.cli;

import java.util.ArrayList;
import java.util.List;
import org.afferent.inspect.Access;
import org.afferent.inspect.DeadLetter;
import org.afferent.inspect.DeadLetterFilter;
import org.afferent.inspect.PipelineTopics;
import org.afferent.inspect.Redriver;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afferent dlq redrive}. */
@Command(
        name = "redrive",
        description = {
            "Sends dead letters to news.raw again, byte for byte, once what made them fail is mended. Each is sent and marked as sent in one transaction: stopped at any moment and"
                    + " started again it goes on with what is left. The record says in its headers where it lay, and the ledger counts it once.",
            "news.raw is shared: other generations see the record again, and find it a redelivery where they could read it the first time.",
            "A delivery that was redriven --most times and failed each time is held back."
        },
        footer = {
            "  afferent dlq redrive --reason SerializationException --dry-run",
            "  afferent dlq redrive --reason SerializationException",
            "  afferent dlq redrive news.dead-letter-0@3",
            "  afferent dlq redrive --all --most 5"
        },
        exitCodeList = {
            "0:all that were asked for are redriven, or would be (--dry-run)",
            "1:Kafka refused, or some are held back",
            "2:the command line or the settings are wrong"
        })
final class DlqRedriveCommand extends PipelineCommand {
    @Parameters(
            paramLabel = "COORDINATES",
            arity = "0..*",
            description = "Dead letters, by their place or that of their record on news.raw.")
    private final List<String> places = new ArrayList<>();

    @Mixin
    private final DlqSelection selection = new DlqSelection();

    @Option(names = "--all", description = "All that are open; without coordinates or a filter it has to be said.")
    private boolean all;

    @Option(names = "--dry-run", description = "Print what would be sent, and send nothing.")
    private boolean dryRun;

    @Option(names = "--most", paramLabel = "N", description = "How often one delivery may be redriven; 3 else.")
    private int most = 3;

    @Override
    List<Setting<?>> shown() {
        return List.of(Settings.BOOTSTRAP_SERVERS, Settings.REGISTRY_URL, Settings.APPLICATION_ID);
    }

    @Override
    int run(Config config, Access access, PipelineTopics pipeline) {
        if (!all && places.isEmpty() && selection.isEmpty()) {
            throw new ConfigException(List.of("nothing says which dead letters; give coordinates, a filter, or --all"));
        }
        DeadLetterFilter filter = selection.filter(places);
        return dryRun ? show(access, pipeline, filter) : send(access, pipeline, filter);
    }

    private int show(Access access, PipelineTopics pipeline, DeadLetterFilter filter) {
        Redriver.Plan plan = Redriver.plan(access, pipeline, filter, most);
        plan.go().forEach(letter -> out().println("would send " + letter.at() + " to " + partition(letter)));
        return ended(plan, plan.go().size() + " would be sent");
    }

    private int send(Access access, PipelineTopics pipeline, DeadLetterFilter filter) {
        List<DeadLetter> sent = new ArrayList<>();
        try (Redriver redriver = new Redriver(access, pipeline)) {
            Redriver.Plan plan = Redriver.plan(access, pipeline, filter, most);
            redriver.redrive(plan.go(), (letter, as) -> {
                sent.add(letter);
                out().println("sent " + letter.at() + " as " + as);
            });
            return ended(plan, sent.size() + " sent");
        } catch (KafkaException refused) {
            out().flush();
            throw new CommandFailure(
                    sent.size() + " sent, then: " + Failures.chain(refused)
                            + "; started again it goes on with the rest",
                    refused);
        }
    }

    private int ended(Redriver.Plan plan, String what) {
        plan.held().forEach(letter -> out().println(
                        "held back " + letter.at() + ": redriven " + letter.redrives() + " times already"));
        out().flush();
        say(what + ", " + plan.held().size() + " held back (--most " + most + "), " + plan.done() + " redriven before");
        return plan.held().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private static String partition(DeadLetter letter) {
        return letter.raw().topic() + "-" + letter.raw().partition() + " (it lay at " + letter.raw() + ")";
    }
}
