package org.afferent.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.streams.StreamsConfig;

/** The prefixes under which settings are handed on as they are, to Kafka's clients and to the registry's. */
enum PassThrough {
    KAFKA("every Kafka client", "kafka.security.protocol=SASL_SSL"),
    PRODUCER("producers, those inside Kafka Streams too", "producer.linger.ms=50"),
    CONSUMER("consumers, those inside Kafka Streams too", "consumer.max.poll.records=200"),
    ADMIN("admin clients", "admin.request.timeout.ms=10000"),
    STREAMS("Kafka Streams itself", "streams.commit.interval.ms=200"),
    REGISTRY_SSL("the registry's client, as `schema.registry.ssl.…`", "registry.ssl.truststore.location=trust.p12");

    /** The pipeline's promises rest on these, or they have a setting of their own. */
    private static final Set<String> FIXED = Set.of(
            "acks",
            "application.id",
            "bootstrap.servers",
            "enable.idempotence",
            "group.id",
            "isolation.level",
            "processing.guarantee",
            "state.dir",
            "transactional.id");

    private final String reach;
    private final String example;

    PassThrough(String reach, String example) {
        this.reach = reach;
        this.example = example;
    }

    /** The prefix with its dot: {@code producer.}. */
    String prefix() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.') + ".";
    }

    /** Who gets what is set under this prefix. */
    String reach() {
        return reach;
    }

    /** A setting as one would write it. */
    String example() {
        return example;
    }

    /** The one whose prefix {@code key} starts with. */
    static Optional<PassThrough> of(String key) {
        return Arrays.stream(values())
                .filter(candidate -> key.startsWith(candidate.prefix())
                        && key.length() > candidate.prefix().length())
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
        if (FIXED.contains(key.substring(prefix().length()))) {
            return Optional.of(
                    "is not open to settings here: the pipeline's promises rest on it, or it has a setting of its own");
        }
        try {
            definition(key).ifPresent(known -> {
                Object parsed = ConfigDef.parseType(known.name, value, known.type);
                if (known.validator != null) {
                    known.validator.ensureValid(known.name, parsed);
                }
            });
            return Optional.empty();
        } catch (org.apache.kafka.common.config.ConfigException refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private Optional<ConfigKey> definition(String key) {
        String name = key.substring(prefix().length());
        return definitions().stream()
                .map(definition -> definition.configKeys().get(name))
                .filter(known -> known != null)
                .findFirst();
    }

    private List<ConfigDef> definitions() {
        return switch (this) {
            case KAFKA ->
                List.of(
                        AdminClientConfig.configDef(),
                        ProducerConfig.configDef(),
                        ConsumerConfig.configDef(),
                        StreamsConfig.configDef());
            case PRODUCER -> List.of(ProducerConfig.configDef());
            case CONSUMER -> List.of(ConsumerConfig.configDef());
            case ADMIN -> List.of(AdminClientConfig.configDef());
            case STREAMS -> List.of(StreamsConfig.configDef());
            case REGISTRY_SSL -> List.of();
        };
    }
}
