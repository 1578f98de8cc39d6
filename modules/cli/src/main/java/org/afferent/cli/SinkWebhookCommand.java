package org.afferent.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.afferent.client.Mechanisms;
import org.afferent.sinks.Sink;
import org.afferent.sinks.webhook.WebhookPlan;
import org.afferent.sinks.webhook.WebhookSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afferent sink webhook}. */
@Command(
        name = "webhook",
        description = {
            "Delivers works as signed POST requests (Standard Webhooks), one event each, in order. What the endpoint refuses again and again becomes a line of dead-letters.jsonl."
                    + " One process is one subscription, with its own filter and folder."
        },
        footer = {
            "  afferent sink webhook https://example.org/hook --folder hook/ --mechanism nmda-receptor",
            "      with the secret in AFFERENT_WEBHOOK_SECRET or in the settings file"
        })
final class SinkWebhookCommand extends DeliverCommand {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    @Parameters(paramLabel = "URL", description = "The endpoint.")
    private URI url;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            required = true,
            description = "Keeps how far it is, and the dead letters; one for each subscription.")
    private Path folder;

    @Option(
            names = "--attempts",
            defaultValue = "5",
            description = "How often an event that is refused (4xx) is sent (default: ${DEFAULT-VALUE}).")
    private int attempts;

    @Option(
            names = "--patience",
            paramLabel = "HOURS",
            defaultValue = "24",
            description =
                    "How many hours an endpoint that is away or overloaded is waited for before the event is a dead letter (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Override
    List<Setting<?>> shown() {
        return List.of(Settings.BOOTSTRAP_SERVERS, Settings.REGISTRY_URL, Settings.WEBHOOK_SECRET, Settings.VOCABULARY);
    }

    @Override
    Sink sink(Config config, Mechanisms mechanisms) {
        Setting<String> setting = Settings.WEBHOOK_SECRET;
        String secret = config.find(setting)
                .orElseThrow(() -> new ConfigException(List.of(setting.key() + " is not set; give it by "
                        + setting.variable() + " or the settings file. It is shared with the endpoint")));
        if (url.getHost() == null || !List.of("http", "https").contains(String.valueOf(url.getScheme()))) {
            throw new ConfigException(List.of(url + " is not an address; write it like https://example.org/hook"));
        }
        try {
            return new WebhookSink(
                    new WebhookPlan(url, secret, folder, attempts, Duration.ofHours(patience), TIMEOUT),
                    Clock.systemUTC());
        } catch (IllegalArgumentException wrong) {
            throw new ConfigException(List.of(setting.key() + ": " + wrong.getMessage()));
        }
    }

    @Override
    String target(Config config) {
        return url.toString();
    }
}
