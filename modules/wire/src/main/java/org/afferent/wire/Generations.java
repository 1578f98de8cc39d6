package org.afferent.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What news.generations says: which generations there are, and which one is promoted. Who reads a generation's topics opens this once, reads what {@link #promoted()} names,
 * and calls {@link #refresh()} now and then, as it polls; when that says {@code true} another generation is to be followed. Like Kafka's consumer, not for several threads.
 *
 * <p>A cluster without the topic, or without a promotion, follows {@link Generation#LIVE}.
 */
public final class Generations implements AutoCloseable {
    /** The key of the record that names the promoted generation; no generation can be called so. */
    static final String PROMOTED = "@promoted";

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final Deserializer<org.afferent.news.Generation> values;
    private final Map<String, Generation> byName = new TreeMap<>();
    private Promotion promotion = Promotion.NONE;

    private Generations(Consumer<String, byte[]> consumer, Deserializer<org.afferent.news.Generation> values) {
        this.consumer = consumer;
        this.values = values;
    }

    /**
     * Reads the topic to its present end.
     *
     * @param clientSettings of a Kafka consumer, {@code bootstrap.servers} at least; a group is not used
     * @throws org.apache.kafka.common.KafkaException when the cluster cannot be read
     */
    public static Generations open(Map<String, Object> clientSettings, WireSerdes serdes) {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        Generations generations = new Generations(
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                serdes.value(org.afferent.news.Generation.class).deserializer());
        try {
            generations.toTheEnd();
        } catch (RuntimeException unreadable) {
            generations.close();
            throw unreadable;
        }
        return generations;
    }

    /** Takes in what has come since; does not wait. A record written just now may need a few calls to be seen. */
    public boolean refresh() {
        String before = promoted().topicPrefix();
        if (!consumer.assignment().isEmpty()) {
            consumer.poll(Duration.ZERO).forEach(this::take);
        }
        return !promoted().topicPrefix().equals(before);
    }

    /** Takes in all that is there at this moment; waits for it. */
    public void toTheEnd() {
        if (consumer.assignment().isEmpty()) {
            List<PartitionInfo> partitions = consumer.partitionsFor(Topics.GENERATIONS);
            if (partitions == null || partitions.isEmpty()) {
                return;
            }
            consumer.assign(partitions.stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(this::take);
        }
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
        org.afferent.news.Generation value =
                record.value() == null ? null : values.deserialize(record.topic(), record.value());
        if (record.key().equals(PROMOTED)) {
            promotion = value == null ? Promotion.NONE : GenerationMapper.promotion(value);
        } else if (value == null) {
            byName.remove(record.key());
        } else {
            byName.put(record.key(), GenerationMapper.generation(value));
        }
    }

    @Override
    public void close() {
        consumer.close();
        values.close();
    }
}
