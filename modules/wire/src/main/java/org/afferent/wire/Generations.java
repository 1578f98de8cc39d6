package org.afferent.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * What news.generations says: which generations there are, and which one is promoted. Who reads a generation's topics opens this once, reads what {@link #promoted()} names,
 * and calls {@link #refresh()} now and then, as it polls; when that says {@code true} another generation is to be followed. Like Kafka's consumer, not for several threads.
 *
 * <p>A cluster without the topic, or without a promotion, follows {@link Generation#LIVE}.
 */
public final class Generations implements AutoCloseable {
    /** The key of the record that names the promoted generation; no generation can be called so. */
    static final String PROMOTED = "@promoted";

    private final Deserializer<org.afferent.news.Generation> values;
    private final Map<String, Generation> byName = new TreeMap<>();
    private final CompactedTopic topic;
    private Promotion promotion = Promotion.NONE;

    private Generations(Map<String, Object> clientSettings, Deserializer<org.afferent.news.Generation> values) {
        this.values = values;
        this.topic = new CompactedTopic(clientSettings, Topics.GENERATIONS, this::take);
    }

    /**
     * Reads the topic to its present end.
     *
     * @param clientSettings of a Kafka consumer, {@code bootstrap.servers} at least; a group is not used
     * @throws org.apache.kafka.common.KafkaException when the cluster cannot be read
     */
    public static Generations open(Map<String, Object> clientSettings, WireSerdes serdes) {
        return new Generations(
                clientSettings, serdes.value(org.afferent.news.Generation.class).deserializer());
    }

    /** Takes in what has come since; does not wait. A record written just now may need a few calls to be seen. */
    public boolean refresh() {
        String before = promoted().topicPrefix();
        topic.refresh();
        return !promoted().topicPrefix().equals(before);
    }

    /** Takes in all that is there at this moment; waits for it. */
    public void toTheEnd() {
        topic.toTheEnd();
    }

    /** The generation that readers follow: {@link Generation#LIVE} when none was promoted. */
    public Generation promoted() {
        return promotion.generation();
    }

    /** The same, with when and instead of which. */
    public Promotion promotion() {
        return promotion;
    }

    /** All that have a record, by name; the live one has none. */
    public List<Generation> all() {
        return List.copyOf(byName.values());
    }

    /** The one of this name; empty when there is none. */
    public Optional<Generation> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        String key = record.key();
        org.afferent.news.Generation value =
                record.value() == null ? null : values.deserialize(record.topic(), record.value());
        if (key.equals(PROMOTED)) {
            promotion = value == null ? Promotion.NONE : GenerationMapper.promotion(value);
        } else if (value == null) {
            byName.remove(key);
        } else {
            byName.put(key, GenerationMapper.generation(value));
        }
    }

    @Override
    public void close() {
        topic.close();
        values.close();
    }
}
