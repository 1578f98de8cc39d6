package org.afferent.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/** Writes a record in Confluent's wire format. Safe for use by several threads, as a producer's serializer has to be. */
final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
    private final Map<Written, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Schema, SpecificDatumWriter<T>> writers = new ConcurrentHashMap<>();
    private final Registry registry;
    private final boolean autoRegister;
    private final String suffix;

    AvroSerializer(Registry registry, boolean autoRegister, boolean isKey) {
        this.registry = registry;
        this.autoRegister = autoRegister;
        this.suffix = isKey ? "-key" : "-value";
    }

    /** What is written where. The schema is the generated class's own object, so that looking it up costs no comparison of schemas. */
    private record Written(String topic, Schema schema) {}

    @Override
    public byte[] serialize(String topic, T record) {
        if (record == null) {
            return null;
        }
        Schema schema = record.getSchema();
        int id = id(topic, schema);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(512);
            out.write(WireFormat.header(id));
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            writers.computeIfAbsent(schema, AvroSerializer::writer).write(record, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException | AvroRuntimeException | NullPointerException | ClassCastException unwritable) {
            throw new SerializationException(
                    "A " + schema.getName() + " for " + topic + " cannot be written: " + unwritable.getMessage(),
                    unwritable);
        }
    }

    /** Ids never change, so each is asked for once. */
    private int id(String topic, Schema schema) {
        Written written = new Written(topic, schema);
        Integer known = ids.get(written);
        if (known == null) {
            known = asked(topic + suffix, ContractSchemas.published(schema));
            ids.put(written, known);
        }
        return known;
    }

    private int asked(String subject, Schema schema) {
        if (autoRegister) {
            return registry.register(subject, schema);
        }
        return registry.find(subject, schema)
                .map(RegisteredSchema::id)
                .orElseThrow(() -> new SerializationException(
                        "Schema registry " + registry.name() + " does not hold this " + schema.getName() + " for "
                                + subject + ", and " + RegistryConfig.AUTO_REGISTER + "=false; register it first"));
    }

    private static <T> SpecificDatumWriter<T> writer(Schema schema) {
        return new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema));
    }
}
