package org.afferent.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.afferent.wire.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Times works on their way: from when the delivery that caused a record on news.curated was fetched (the record's time) to when a reader of committed records has it. One machine, one clock.
 */
final class CurationLatency implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Sample> samples = new ArrayList<>();
    private final CompletableFuture<Void> running;

    private record Sample(long fetched, long millis) {}

    /**
     * What was seen.
     *
     * @param works records on news.curated
     * @param p50 milliseconds
     * @param p99 milliseconds
     */
    record Seen(int works, long p50, long p99) {}

    CurationLatency(TestCluster cluster) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.CURATED).stream()
                .map(partition -> new TopicPartition(Topics.CURATED, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        running = CompletableFuture.runAsync(this::read);
    }

    private void read() {
        try {
            while (true) {
                var records = consumer.poll(POLL);
                long now = System.currentTimeMillis();
                synchronized (samples) {
                    records.forEach(record -> samples.add(new Sample(record.timestamp(), now - record.timestamp())));
                }
            }
        } catch (WakeupException enough) {
            consumer.close();
        }
    }

    /** Every sample on a line: when its delivery was fetched (milliseconds since 1970), and how long it took. */
    void write(Path file) throws IOException {
        synchronized (samples) {
            Files.write(
                    file,
                    samples.stream()
                            .map(sample -> sample.fetched + "," + sample.millis)
                            .toList());
        }
    }

    /** Of works whose delivery was fetched in this time. */
    Seen between(Instant from, Instant to) {
        List<Long> sorted;
        synchronized (samples) {
            sorted = samples.stream()
                    .filter(sample -> sample.fetched >= from.toEpochMilli() && sample.fetched < to.toEpochMilli())
                    .map(Sample::millis)
                    .sorted()
                    .toList();
        }
        return sorted.isEmpty()
                ? new Seen(0, 0, 0)
                : new Seen(sorted.size(), quantile(sorted, 0.5), quantile(sorted, 0.99));
    }

    private static long quantile(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    @Override
    public void close() {
        consumer.wakeup();
        running.join();
    }
}
