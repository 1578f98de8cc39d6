package org.afferent.diff;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.afferent.news.CuratedArticle;
import org.afferent.wire.WireSerdes;
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
 * The works of one generation as its compacted news.curated shows them.
 *
 * @param name of the generation, for reports
 * @param works by workId
 */
public record CuratedView(String name, Map<String, WorkSummary> works) {
    private static final Duration POLL = Duration.ofMillis(200);

    public CuratedView {
        works = java.util.Collections.unmodifiableMap(new TreeMap<>(works));
    }

    /** Of works that are at hand. */
    public static CuratedView of(String name, Collection<CuratedArticle> works) {
        Map<String, WorkSummary> byId = new TreeMap<>();
        works.forEach(work -> byId.put(work.getWorkId(), WorkSummary.of(work)));
        return new CuratedView(name, byId);
    }

    /** Reads a topic of works to its present ends. */
    public static CuratedView read(String name, Map<String, Object> clientSettings, String topic, WireSerdes serdes) {
        Map<String, WorkSummary> works = new TreeMap<>();
        each(clientSettings, topic, serdes, any -> true, (key, work) -> {
            if (work == null) {
                works.remove(key);
            } else {
                works.put(key, WorkSummary.of(work));
            }
        });
        return new CuratedView(name, works);
    }

    /** What is done with each record: its key and its work, {@code null} for a tombstone. */
    public interface Visitor {
        void visit(String workId, CuratedArticle work);
    }

    /** Hands over every record of a topic of works up to its present ends, in the order of each partition. */
    public static void each(
            Map<String, Object> clientSettings,
            String topic,
            WireSerdes serdes,
            Predicate<String> keys,
            Visitor visitor) {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (Consumer<String, byte[]> consumer =
                        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
                Deserializer<CuratedArticle> values =
                        serdes.value(CuratedArticle.class).deserializer()) {
            List<PartitionInfo> partitions = consumer.partitionsFor(topic);
            consumer.assign((partitions == null ? List.<PartitionInfo>of() : partitions)
                    .stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList());
            consumer.seekToBeginning(consumer.assignment());
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (keys.test(record.key())) {
                        visitor.visit(
                                record.key(),
                                record.value() == null ? null : values.deserialize(topic, record.value()));
                    }
                }
            }
        }
    }
}
