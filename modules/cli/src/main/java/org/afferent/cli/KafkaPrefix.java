package org.afferent.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;

/** The prefixes under which settings are handed to Kafka as they are. */
enum KafkaPrefix {
    KAFKA(
            "every client",
            List.of(
                    AdminClientConfig.configDef(),
                    ProducerConfig.configDef(),
                    ConsumerConfig.configDef(),
                    StreamsConfig.configDef())),
    PRODUCER("producers, those inside Kafka Streams too", List.of(ProducerConfig.configDef())),
    CONSUMER("consumers, those inside Kafka Streams too", List.of(ConsumerConfig.configDef())),
    ADMIN("admin clients", List.of(AdminClientConfig.configDef())),
    STREAMS("Kafka Streams itself", List.of(StreamsConfig.configDef()));

    private final String reach;
    private final List<ConfigDef> definitions;

    KafkaPrefix(String reach, List<ConfigDef> definitions) {
        this.reach = reach;
        this.definitions = definitions;
    }

    /** The prefix with its dot: {@code producer.}. */
    String text() {
        return name().toLowerCase(java.util.Locale.ROOT) + ".";
    }

    /** Who gets what is set under this prefix. */
    String reach() {
        return reach;
    }

    /** The prefix that {@code key} starts with. */
    static Optional<KafkaPrefix> of(String key) {
        return Arrays.stream(values())
                .filter(prefix -> key.startsWith(prefix.text())
                        && key.length() > prefix.text().length())
                .findFirst();
    }

    /** Whether Kafka counts the value of {@code key} (prefix included) among its passwords. */
    boolean isPassword(String key) {
        return definition(key)
                .map(known -> known.type == ConfigDef.Type.PASSWORD)
                .orElse(false);
    }

    /** What Kafka has against the value; keys that Kafka does not know belong to plug-ins and are not judged. */
    Optional<String> problem(String key, String value) {
        try {
            definition(key).ifPresent(known -> {
                Object parsed = ConfigDef.parseType(known.name, value, known.type);
                if (known.validator != null) {
                    known.validator.ensureValid(known.name, parsed);
                }
            });
            return Optional.empty();
        } catch (ConfigException refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private Optional<ConfigKey> definition(String key) {
        String name = key.substring(text().length());
        return definitions.stream()
                .map(definition -> definition.configKeys().get(name))
                .filter(known -> known != null)
                .findFirst();
    }
}
