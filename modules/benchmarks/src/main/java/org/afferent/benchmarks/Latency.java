package org.afferent.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.afferent.news.RawArticle;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** From sending to the receipt of the committed result, at a steady rate. A record keeps the time at which it was sent through the whole topology. */
final class Latency {
    private static final Duration WARM = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final BenchCluster cluster;

    Latency(BenchCluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Millis.
     *
     * @param received how many results arrived in the time that counts
     */
    record Seen(String contender, int rate, int commitMillis, int received, long p50, long p99) {}

    /** Through a contender that runs already; numbers from {@code first}. */
    Seen at(int rate, Duration during, Contender contender, Input input, long first, int commitMillis) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(contender.output());
                KafkaProducer<String, RawArticle> producer = cluster.producer(false)) {
            long started = System.currentTimeMillis();
            Thread feeding = new Thread(() -> feed(producer, rate, during, contender.input(), input, first), "feed");
            feeding.start();
            List<Long> millis = new ArrayList<>();
            long end = started + WARM.plus(during).plus(GRACE).toMillis();
            while (System.currentTimeMillis() < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
                    if (record.timestamp() > started + WARM.toMillis()) {
                        millis.add(System.currentTimeMillis() - record.timestamp());
                    }
                }
            }
            feeding.interrupt();
            long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Seen(contender.name(), rate, commitMillis, sorted.length, at(sorted, 0.5), at(sorted, 0.99));
        }
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? -1 : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
    }

    private void feed(
            KafkaProducer<String, RawArticle> producer,
            int rate,
            Duration during,
            String topic,
            Input input,
            long first) {
        long start = System.nanoTime();
        long count = WARM.plus(during).toSeconds() * rate;
        for (long i = 0; i < count && !Thread.interrupted(); i++) {
            long due = start + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            var unused =
                    producer.send(BenchCluster.record(topic, input.delivery(first + i, System.currentTimeMillis())));
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer(String topic) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = Arrays.asList(new TopicPartition[BenchCluster.PARTITIONS]);
        for (int p = 0; p < BenchCluster.PARTITIONS; p++) {
            partitions.set(p, new TopicPartition(topic, p));
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }
}
