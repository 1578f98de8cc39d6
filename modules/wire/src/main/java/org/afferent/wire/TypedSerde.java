package org.afferent.wire;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Refuses records of another type of the contract. They read well, whichever serde reads them, and without this are noticed only by a cast far from here, which no handler for
 * unreadable records sees.
 */
record TypedSerde<T>(Serde<T> serde, Class<T> type) implements Serde<T> {
    @Override
    public Serializer<T> serializer() {
        return serde.serializer();
    }

    @Override
    public Deserializer<T> deserializer() {
        return new Typed<>(serde.deserializer(), type);
    }

    @Override
    public void close() {
        serde.close();
    }

    private record Typed<T>(Deserializer<?> reader, Class<T> type) implements Deserializer<T> {
        @Override
        public T deserialize(String topic, byte[] data) {
            return checked(topic, reader.deserialize(topic, data));
        }

        @Override
        public T deserialize(String topic, Headers headers, byte[] data) {
            return checked(topic, reader.deserialize(topic, headers, data));
        }

        private T checked(String topic, Object value) {
            if (value != null && !type.isInstance(value)) {
                throw new SerializationException("A record of " + topic + " is a "
                        + value.getClass().getSimpleName() + " and not a " + type.getSimpleName());
            }
            return type.cast(value);
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
