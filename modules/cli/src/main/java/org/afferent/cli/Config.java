package org.afferent.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.afferent.wire.RegistryConfig;

/** The settings that hold, each with where it is from. Complete and free of problems; {@link ConfigReader} makes it. */
final class Config {
    private final Map<String, ConfigValue> values;

    Config(Map<String, ConfigValue> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** The value of a setting that has a default, or that the command has made sure of. */
    <T> T get(Setting<T> setting) {
        return find(setting).orElseThrow(() -> new NoSuchElementException(setting.key() + " is not set"));
    }

    /** The value of a setting, empty when it is not set and has no default. */
    <T> Optional<T> find(Setting<T> setting) {
        return Optional.ofNullable(values.get(setting.key()))
                .flatMap(value -> setting.type().parse().apply(value.text()));
    }

    /** All values, declared settings first. */
    List<ConfigValue> values() {
        return List.copyOf(values.values());
    }

    /**
     * What is handed to a Kafka client: what is set for every client, then what is set for this kind, which wins.
     * {@code bootstrap.servers} is in it when set.
     */
    Map<String, Object> kafka(PassThrough client) {
        Map<String, Object> settings = new TreeMap<>();
        find(Settings.BOOTSTRAP_SERVERS).ifPresent(servers -> settings.put(Settings.BOOTSTRAP_SERVERS.key(), servers));
        for (PassThrough prefix : List.of(PassThrough.KAFKA, client)) {
            under(prefix).forEach(settings::put);
        }
        return settings;
    }

    /** For Kafka Streams: as {@link #kafka} says, and the settings of its inner clients with their prefixes kept, as Streams wants them. */
    Map<String, Object> streams() {
        Map<String, Object> settings = kafka(PassThrough.STREAMS);
        for (PassThrough inner : List.of(PassThrough.PRODUCER, PassThrough.CONSUMER, PassThrough.ADMIN)) {
            under(inner).forEach((key, value) -> settings.put(inner.prefix() + key, value));
        }
        return settings;
    }

    /** For the registry's client and for serdes, under the keys of Confluent's client. */
    Map<String, Object> registry() {
        Map<String, Object> settings = new TreeMap<>();
        under(PassThrough.REGISTRY_SSL).forEach((key, value) -> settings.put("schema.registry.ssl." + key, value));
        find(Settings.REGISTRY_URL).ifPresent(url -> settings.put("schema.registry.url", url));
        settings.put("auto.register.schemas", get(Settings.REGISTRY_AUTO_REGISTER));
        find(Settings.REGISTRY_WAIT).ifPresent(wait -> settings.put(RegistryConfig.PATIENCE, wait.toMillis()));
        find(Settings.REGISTRY_USERNAME).ifPresent(user -> {
            settings.put("basic.auth.credentials.source", "USER_INFO");
            settings.put("basic.auth.user.info", user + ":" + get(Settings.REGISTRY_PASSWORD));
        });
        return settings;
    }

    private Map<String, String> under(PassThrough prefix) {
        Map<String, String> found = new TreeMap<>();
        values.forEach((key, value) -> {
            if (PassThrough.of(key).equals(Optional.of(prefix))) {
                found.put(key.substring(prefix.prefix().length()), value.text());
            }
        });
        return found;
    }
}
