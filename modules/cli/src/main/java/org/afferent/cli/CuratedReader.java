package org.afferent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.afferent.news.CuratedArticle;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/** The compacted view of news.curated: the last record of each work, without those that are gone. */
final class CuratedReader {
    private static final Comparator<CuratedArticle> ORDER =
            Comparator.comparing(CuratedArticle::getId).thenComparing(CuratedArticle::getWorkId);

    private CuratedReader() {}

    /**
     * Reads to the present ends.
     *
     * @param articles only works that hold one of these
     * @return in the order of the ids of their deliveries, which does not depend on the order of the input
     */
    static List<CuratedArticle> read(Cluster cluster, WireSerdes serdes, Set<String> articles) {
        Map<String, byte[]> last = new HashMap<>();
        try (Consumer<byte[], byte[]> consumer = LedgerReader.consumer(cluster)) {
            List<TopicPartition> partitions = LedgerReader.partitions(consumer, List.of(Topics.CURATED));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                    last.put(new String(record.key(), UTF_8), record.value());
                }
            }
        }
        List<CuratedArticle> works = new ArrayList<>();
        Deserializer<CuratedArticle> value = serdes.value(CuratedArticle.class).deserializer();
        last.values().stream()
                .filter(bytes -> bytes != null)
                .map(bytes -> value.deserialize(Topics.CURATED, bytes))
                .filter(work ->
                        work.getEditions().stream().anyMatch(edition -> articles.contains(edition.getArticleId())))
                .forEach(works::add);
        Collections.sort(works, ORDER);
        return works;
    }
}
