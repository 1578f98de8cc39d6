package org.afferent.wire;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.afferent.wire.RegistryException.Kind;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads a record in Confluent's wire format into the generated class of the schema's name, whichever version of the contract it was written with. */
final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    static {
        TrustedClasses.trustContract();
    }

    private final Map<Integer, SpecificDatumReader<T>> readers = new ConcurrentHashMap<>();
    private final Registry registry;

    AvroDeserializer(Registry registry) {
        this.registry = registry;
    }

    @Override
    public T deserialize(String topic, byte[] data) {
        if (data == null) {
            return null;
        }
        int id = WireFormat.id(topic, data);
        SpecificDatumReader<T> reader = readers.get(id);
        if (reader == null) {
            reader = reader(topic, id);
            readers.put(id, reader);
        }
        try {
            BinaryDecoder decoder =
                    DecoderFactory.get().binaryDecoder(data, WireFormat.HEADER, data.length - WireFormat.HEADER, null);
            return reader.read(null, decoder);
        } catch (IOException | RuntimeException unreadable) {
            // Damaged bytes make Avro throw about anything: lengths below zero, symbols out of range, strings that are
            // none.
            throw new SerializationException(
                    "A record of " + topic + " is not what its schema (id " + id + ") says: " + unreadable.getMessage(),
                    unreadable);
        }
    }

    private SpecificDatumReader<T> reader(String topic, int id) {
        try {
            Schema written = registry.byId(id);
            Class<?> type = SpecificData.get().getClass(written);
            if (type == null || !SpecificRecord.class.isAssignableFrom(type)) {
                throw new SerializationException("A record of " + topic + " is a " + written.getFullName()
                        + ", which this program has no class for");
            }
            Schema wanted = SpecificData.get().getSchema(type);
            return new SpecificDatumReader<>(written, wanted, SpecificData.getForSchema(wanted));
        } catch (RegistryException unknown) {
            if (unknown.kind() == Kind.NOT_FOUND || unknown.kind() == Kind.INVALID) {
                throw new SerializationException(
                        "A record of " + topic + " names schema id " + id + ": " + unknown.getMessage(), unknown);
            }
            throw unknown;
        } catch (AvroRuntimeException | SecurityException unusable) {
            throw new SerializationException(
                    "A record of " + topic + " has a schema (id " + id + ") that this program cannot use: "
                            + unusable.getMessage(),
                    unusable);
        }
    }
}
