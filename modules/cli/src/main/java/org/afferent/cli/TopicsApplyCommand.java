package org.afferent.cli;

import java.util.List;
import org.afferent.wire.Registry;
import org.afferent.wire.SchemaPlan;
import org.afferent.wire.TopicException;
import org.afferent.wire.TopicPlan;
import org.afferent.wire.Topics;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code afferent topics apply}. */
@Command(
        name = "apply",
        description = {
            "Makes a cluster's topics and the registry's schemas as declared: prints the plan, then carries it out. Twice is as once. Nothing is deleted, and no partition is taken away."
        },
        footer = {
            "  afferent topics apply --bootstrap-servers broker:9092 --registry-url http://registry:8081",
            "  afferent topics apply --dry-run"
        })
final class TopicsApplyCommand extends AfferentCommand {
    @Option(names = "--dry-run", description = "Print the plan only.")
    private boolean dryRun;

    @Override
    List<Setting<?>> shown() {
        return List.of(Settings.BOOTSTRAP_SERVERS, Settings.REGISTRY_URL);
    }

    @Override
    int run(Config config) {
        try (Cluster cluster = Cluster.configured(config);
                Admin admin = cluster.admin();
                Registry registry = cluster.registry()) {
            TopicPlan topics = TopicPlan.of(admin, Topics.declared());
            SchemaPlan schemas = SchemaPlan.of(registry, Topics.declared());
            topics.lines().forEach(out()::println);
            schemas.lines().forEach(out()::println);
            out().flush();
            if (topics.isEmpty() && schemas.isEmpty()) {
                say("the topics of " + cluster.bootstrapServers() + " and the schemas of " + cluster.registryUrl()
                        + " are as declared");
            } else if (dryRun) {
                say("nothing was done (--dry-run)");
            } else {
                topics.apply(admin);
                schemas.apply();
                say("done");
            }
            return ExitCode.OK;
        } catch (TopicException refused) {
            throw new CommandFailure(
                    refused.getMessage() + " (" + config.get(Settings.BOOTSTRAP_SERVERS) + ")", refused);
        }
    }
}
