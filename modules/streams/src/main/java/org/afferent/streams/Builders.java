package org.afferent.streams;

import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;

/** The one place that makes a StreamsBuilder: without a TopologyConfig Kafka silently ignores {@code ensure.explicit.internal.resource.naming}. */
final class Builders {
    private Builders() {}

    /** A builder that refuses a store or an internal topic without a name. */
    static StreamsBuilder of(Properties properties) {
        Properties named = new Properties();
        named.putAll(properties);
        named.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return new StreamsBuilder(new TopologyConfig(new StreamsConfig(named)));
    }
}
