package org.afferent.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Keeps a subscription's position in Kafka, as the committed offsets of a group: so that tools show its lag. The whole position, which may speak of two generations, is the metadata of
 * the first partition of a topic that every cluster has.
 */
final class GroupPosition implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicPartition anchor;

    GroupPosition(Map<String, Object> settings, String group, String anchorTopic) {
        Map<String, Object> own = new HashMap<>(settings);
        own.put("group.id", group);
        own.put("enable.auto.commit", false);
        consumer = new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        anchor = new TopicPartition(anchorTopic, 0);
    }

    Optional<Position> load() {
        OffsetAndMetadata kept = consumer.committed(Set.of(anchor)).get(anchor);
        return kept == null ? Optional.empty() : Position.parse(kept.metadata());
    }

    void save(Position position) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        position.offsets()
                .forEach((partition, offset) ->
                        offsets.put(new TopicPartition(position.topic(), partition), new OffsetAndMetadata(offset)));
        OffsetAndMetadata here = offsets.get(anchor);
        offsets.put(anchor, new OffsetAndMetadata(here == null ? 0 : here.offset(), position.text()));
        consumer.commitSync(offsets);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
