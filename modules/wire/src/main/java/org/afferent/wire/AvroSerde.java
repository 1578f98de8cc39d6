package org.afferent.wire;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Avro records in Confluent's wire format, their schemas in a registry that speaks Confluent's REST API; subject is the topic's name and {@code -value} or {@code -key}. Set up like
 * Confluent's {@code SpecificAvroSerde}, which can take its place; {@link RegistryConfig} has the keys.
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
    /** A {@link Registry} that several serdes share; not a setting for users. */
    static final String REGISTRY = "afferent.registry";

    private Registry own;
    private AvroSerializer<T> serializer;
    private AvroDeserializer<T> deserializer;

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        boolean shares = settings.get(REGISTRY) instanceof Registry;
        Registry registry = shares ? (Registry) settings.get(REGISTRY) : Registries.patient(settings);
        own = shares ? null : registry;
        serializer = new AvroSerializer<>(registry, RegistryConfig.of(settings).autoRegister(), isKey);
        deserializer = new AvroDeserializer<>(registry);
    }

    @Override
    public Serializer<T> serializer() {
        return configured(serializer);
    }

    @Override
    public Deserializer<T> deserializer() {
        return configured(deserializer);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }

    private static <S> S configured(S part) {
        if (part == null) {
            throw new IllegalStateException(
                    "AvroSerde is used before configure(settings, isKey); settings need " + RegistryConfig.URL);
        }
        return part;
    }
}
