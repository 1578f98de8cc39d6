package org.afferent.streams;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.afferent.dedup.Letter;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * How state and internal records look in bytes: Smile, a binary JSON, of the nouns themselves. They belong to one generation and nobody else reads them, so they need no
 * registry (docs/adr/0006).
 */
final class StateSerdes {
    private final ObjectMapper mapper = SmileMapper.builder(SmileFactory.builder()
                    .disable(SmileGenerator.Feature.ENCODE_BINARY_AS_7BIT)
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("hashes")
                    .addSerializer(long[].class, new HashesSerializer())
                    .addDeserializer(long[].class, new HashesDeserializer()))
            .addMixIn(Letter.class, LetterKinds.class)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A serde for one type; {@code null} stays {@code null}. */
    <T> Serde<T> of(Class<T> type) {
        ObjectWriter writer = mapper.writerFor(type);
        ObjectReader reader = mapper.readerFor(type);
        return Serdes.serdeFrom(
                (topic, value) -> {
                    try {
                        return value == null ? null : writer.writeValueAsBytes(value);
                    } catch (IOException broken) {
                        throw new SerializationException(
                                "Cannot write a " + type.getSimpleName() + " to " + topic, broken);
                    }
                },
                (topic, bytes) -> {
                    try {
                        return bytes == null ? null : reader.readValue(bytes);
                    } catch (IOException broken) {
                        throw new SerializationException(
                                "Cannot read a " + type.getSimpleName() + " of " + bytes.length + " bytes from "
                                        + topic,
                                broken);
                    }
                });
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Letter.Candidates.class, name = "candidates"),
        @JsonSubTypes.Type(value = Letter.Compare.class, name = "compare"),
        @JsonSubTypes.Type(value = Letter.Compared.class, name = "compared"),
        @JsonSubTypes.Type(value = Letter.Stands.class, name = "stands"),
        @JsonSubTypes.Type(value = Letter.Attach.class, name = "attach"),
        @JsonSubTypes.Type(value = Letter.Detach.class, name = "detach"),
        @JsonSubTypes.Type(value = Letter.Gone.class, name = "gone"),
        @JsonSubTypes.Type(value = Letter.TakeDown.class, name = "take-down")
    })
    private interface LetterKinds {}

    /** Hashes are noise: eight bytes each are shorter than any number format. */
    private static final class HashesSerializer extends JsonSerializer<long[]> {
        @Override
        public void serialize(long[] hashes, JsonGenerator out, SerializerProvider provider) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Long.BYTES);
            bytes.asLongBuffer().put(hashes);
            out.writeBinary(bytes.array());
        }
    }

    private static final class HashesDeserializer extends JsonDeserializer<long[]> {
        @Override
        public long[] deserialize(JsonParser in, DeserializationContext context) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(in.getBinaryValue());
            long[] hashes = new long[bytes.remaining() / Long.BYTES];
            bytes.asLongBuffer().get(hashes);
            return hashes;
        }
    }
}
