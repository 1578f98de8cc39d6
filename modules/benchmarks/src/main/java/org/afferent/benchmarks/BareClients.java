package org.afferent.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.afferent.news.RawArticle;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What writing and reading cost without any application: a producer with its Avro encoding, and a consumer with its decoding, one after the other on a topic of their own. */
final class BareClients {
    private final BenchCluster cluster;
    private final String topic;
    private long written;

    BareClients(BenchCluster cluster) {
        this.cluster = cluster;
        this.topic = cluster.raw("bare");
    }

    /** Writes so many articles, then reads all that there are: two segments. */
    List<Segment> round(Input input, int articles) {
        List<ProducerRecord<String, RawArticle>> records = new ArrayList<>(articles);
        for (int i = 0; i < articles; i++) {
            records.add(BenchCluster.record(topic, input.delivery(written + i, System.currentTimeMillis())));
        }
        written += articles;
        return List.of(segment("produce", input, produce(records)), segment("consume", input, consume()));
    }

    private static Segment segment(String name, Input input, Meter.Cost cost) {
        return new Segment(name, input.name(), cost, Map.of(), Map.of());
    }

    private Meter.Cost produce(List<ProducerRecord<String, RawArticle>> records) {
        try (KafkaProducer<String, RawArticle> producer = cluster.producer(false)) {
            producer.partitionsFor(topic);
            Meter before = cluster.meter();
            records.forEach(record -> {
                var unused = producer.send(record);
            });
            producer.flush();
            return cluster.meter().since(before, records.size());
        }
    }

    private Meter.Cost consume() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", cluster.bootstrapServers());
        settings.put("isolation.level", "read_committed");
        settings.put("max.partition.fetch.bytes", 4 << 20);
        try (KafkaConsumer<String, RawArticle> consumer = new KafkaConsumer<>(
                settings,
                new StringDeserializer(),
                cluster.serdes().value(RawArticle.class).deserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, BenchCluster.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            long all = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            consumer.seekToBeginning(partitions);
            partitions.forEach(consumer::position); // the connection is there before the clock runs
            Meter before = cluster.meter();
            long read = 0;
            while (read < all) {
                read += consumer.poll(Duration.ofSeconds(1)).count();
            }
            return cluster.meter().since(before, (int) read);
        }
    }
}
