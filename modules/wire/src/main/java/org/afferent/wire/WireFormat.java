package org.afferent.wire;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/** Confluent's wire format: a zero byte, the schema's id in four bytes, big-endian, then the Avro binary. */
final class WireFormat {
    static final int HEADER = 5;
    private static final byte MAGIC = 0;

    private WireFormat() {}

    static byte[] header(int id) {
        return ByteBuffer.allocate(HEADER).put(MAGIC).putInt(id).array();
    }

    /**
     * The id in front of {@code data}.
     *
     * @throws SerializationException when {@code data} does not begin as the format does
     */
    static int id(String topic, byte[] data) {
        if (data.length < HEADER) {
            throw new SerializationException("A record of " + topic + " has " + data.length
                    + " bytes: too short for the magic byte and the schema id of Confluent's wire format");
        }
        if (data[0] != MAGIC) {
            throw new SerializationException(String.format(
                    "A record of %s begins with 0x%02x and not with the magic byte 0 of Confluent's wire format: it was not written by a serializer that uses a schema registry",
                    topic, data[0]));
        }
        return ByteBuffer.wrap(data, 1, Integer.BYTES).getInt();
    }
}
