package org.afferent.wire;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One topic as ops/topics.yaml declares it.
 *
 * @param name the topic's name, with the generation's prefix if it has one
 * @param partitions at least 1
 * @param config Kafka's topic settings: cleanup, retention and compression among them
 * @param schema the value's record type in {@code org.afferent.news}; empty for raw bytes
 * @param owner the module that writes it
 * @param perGeneration a replay writes its own
 * @param doc what lies on it
 */
public record TopicSpec(
        String name,
        int partitions,
        Map<String, String> config,
        Optional<String> schema,
        String owner,
        boolean perGeneration,
        String doc) {
    public TopicSpec {
        // In the order of names, so that plans and listings read the same each time.
        config = Collections.unmodifiableMap(new TreeMap<>(config));
    }

    TopicSpec named(String other) {
        return new TopicSpec(other, partitions, config, schema, owner, perGeneration, doc);
    }
}
