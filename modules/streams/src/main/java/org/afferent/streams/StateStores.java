package org.afferent.streams;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.state.Stores;

/** Plain logged key-value stores: segmented ones can kill a thread under exactly-once in Kafka 4.3.1 (KAFKA-20808). */
final class StateStores {
    private StateStores() {}

    /** Adds a store and gives back its name. Cached, so that the changes of one commit interval are logged once. */
    static <T> String add(StreamsBuilder builder, String name, Serde<T> serde) {
        builder.addStateStore(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), serde)
                .withCachingEnabled());
        return name;
    }
}
