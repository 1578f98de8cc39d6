package org.afferent.streams;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * How state and internal records look in bytes: the components of the nouns themselves, one after the other, behind a number that stands for their layout. They belong to one generation and nobody else
 * reads them, so they need no registry (docs/adr/0023).
 */
final class StateSerdes {
    private static final String OTHER_LAYOUT =
            "another version of this program wrote it in another layout; start another generation (application.id)";

    private final Codecs codecs = new Codecs();

    /** A serde for one type; {@code null} stays {@code null}. */
    <T> Serde<T> of(Class<T> type) {
        Codec codec = codecs.of(type);
        long layout = number(codec.layout());
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : write(codec, layout, value),
                (topic, bytes) -> bytes == null ? null : type.cast(read(codec, layout, type, topic, bytes)));
    }

    private static byte[] write(Codec codec, long layout, Object value) {
        BytesOut out = new BytesOut();
        out.number(layout);
        codec.write(value, out);
        return out.toBytes();
    }

    private static Object read(Codec codec, long layout, Class<?> type, String topic, byte[] bytes) {
        try {
            BytesIn in = new BytesIn(bytes);
            if (in.number() != layout) {
                throw unreadable(type, topic, bytes, OTHER_LAYOUT, null);
            }
            Object value = codec.read(in);
            if (!in.atEnd()) {
                throw unreadable(type, topic, bytes, "more follows", null);
            }
            return value;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NullPointerException broken) {
            throw unreadable(type, topic, bytes, "they are damaged", broken);
        }
    }

    private static SerializationException unreadable(
            Class<?> type, String topic, byte[] bytes, String why, Throwable cause) {
        return new SerializationException(
                "Cannot read a value of " + type.getSimpleName() + " in " + bytes.length + " bytes from " + topic + ": "
                        + why,
                cause);
    }

    private static long number(String layout) {
        CRC32 crc = new CRC32();
        crc.update(layout.getBytes(StandardCharsets.UTF_8));
        return (short) crc.getValue(); // two or three bytes tell two versions apart
    }
}
