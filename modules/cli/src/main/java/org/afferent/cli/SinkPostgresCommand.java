package org.afferent.cli;

import java.util.List;
import org.afferent.client.Mechanisms;
import org.afferent.sinks.Sink;
import org.afferent.sinks.postgres.PostgresSink;
import picocli.CommandLine.Command;

/** {@code afferent sink postgres}. */
@Command(
        name = "postgres",
        description = {
            "Delivers works to tables of PostgreSQL (12 or newer), made and migrated when it starts. How far it is lies in the same transaction, so every event takes effect exactly once."
        },
        footer = {
            "  afferent sink postgres --postgres-url jdbc:postgresql://localhost/news --postgres-user news",
            "  AFFERENT_POSTGRES_PASSWORD=... afferent sink postgres --config /etc/afferent.properties"
        })
final class SinkPostgresCommand extends DeliverCommand {
    @Override
    List<Setting<?>> shown() {
        return List.of(
                Settings.BOOTSTRAP_SERVERS,
                Settings.REGISTRY_URL,
                Settings.POSTGRES_URL,
                Settings.POSTGRES_USER,
                Settings.POSTGRES_PASSWORD,
                Settings.POSTGRES_SCHEMA,
                Settings.VOCABULARY);
    }

    @Override
    Sink sink(Config config, Mechanisms mechanisms) {
        return new PostgresSink(
                url(config),
                config.find(Settings.POSTGRES_USER).orElse(null),
                config.find(Settings.POSTGRES_PASSWORD).orElse(null),
                config.get(Settings.POSTGRES_SCHEMA),
                mechanisms);
    }

    private static String url(Config config) {
        Setting<String> setting = Settings.POSTGRES_URL;
        return config.find(setting)
                .orElseThrow(() -> new ConfigException(List.of(setting.key() + " is not set; give " + setting.flag()
                        + " " + setting.type().example() + " or " + setting.variable())));
    }

    @Override
    String target(Config config) {
        return "schema " + config.get(Settings.POSTGRES_SCHEMA) + " of "
                + url(config).replaceFirst("\\?.*", "");
    }
}
