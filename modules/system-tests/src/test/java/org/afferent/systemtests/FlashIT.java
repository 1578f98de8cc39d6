package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.afferent.model.Delivery;
import org.afferent.streams.CurationApp;
import org.afferent.testkit.GeneratedDeliveries;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs of copies are published at the same moment: what a subscriber of news.curated sees of the later one, and for how long. Prints the figures of docs/measurements.md. */
class FlashIT {
    private static final int PAIRS = Integer.getInteger("afferent.flash.pairs", 150);
    private static final int PARTITIONS = 4;

    @TempDir
    Path folder;

    /** What was received under one key: when a work was first seen, and when it was taken back; nanos. */
    private record Seen(long shown, long gone) {}

    @Test
    void aCopyThatFlashesUpIsTakenBackAndInTheEndThereIsOneWorkForEachPair() throws Exception {
        List<Delivery> originals = GeneratedDeliveries.strangers(41, PAIRS);
        List<Delivery> pairs = new ArrayList<>();
        originals.forEach(original -> {
            pairs.add(original);
            pairs.add(GeneratedDeliveries.copy(original, "Elsewhere", original.url() + "/copy"));
        });
        try (TestCluster cluster = new TestCluster(folder.resolve("stack"))) {
            Generation generation = new Generation(cluster, "flash", PARTITIONS);
            AtomicBoolean done = new AtomicBoolean();
            try (CurationApp app = generation.instance(folder.resolve("state"), 2, new Crashes(List.of())::tag)) {
                app.start();
                generation.publish(GeneratedDeliveries.of(43, 20)); // until it runs
                generation.awaitRest(app, 20);
                CompletableFuture<Map<String, Seen>> subscriber =
                        CompletableFuture.supplyAsync(() -> subscribe(cluster, generation.topics.curated(), done));
                for (int i = 0; i < pairs.size(); i += 2) {
                    generation.publish(pairs.subList(i, i + 2)); // both at once, a pair after the other
                }
                generation.awaitRest(app, 20 + pairs.size());
                done.set(true);
                Map<String, Seen> seen = subscriber.get();
                long[] flashes = seen.values().stream()
                        .filter(one -> one.gone() > 0)
                        .mapToLong(one ->
                                Duration.ofNanos(one.gone() - one.shown()).toMillis())
                        .sorted()
                        .toArray();
                System.out.printf(
                        "flash: %d pairs published at the same moment, commit interval 50 ms: %d flashed, seen for %s ms (median, most)%n",
                        originals.size(),
                        flashes.length,
                        flashes.length == 0
                                ? "-"
                                : flashes[flashes.length / 2] + ", "
                                        + LongStream.of(flashes).max().orElse(0));
                assertThat(seen.values().stream().filter(one -> one.gone() == 0))
                        .as("one work for each pair")
                        .hasSize(originals.size());
                assertThat(flashes.length).as("seldom").isLessThan(originals.size() / 2);
            }
        }
    }

    private static Map<String, Seen> subscribe(TestCluster cluster, String topic, AtomicBoolean done) {
        Map<String, Seen> seen = new HashMap<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "isolation.level", "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            boolean last = false;
            while (!last) {
                last = done.get(); // what is committed by then is read once more
                consumer.poll(Duration.ofMillis(last ? 1_000 : 5)).forEach(record -> {
                    long now = System.nanoTime();
                    if (record.value() != null) {
                        seen.putIfAbsent(record.key(), new Seen(now, 0));
                    } else if (seen.containsKey(record.key())) {
                        seen.put(record.key(), new Seen(seen.get(record.key()).shown(), now));
                    }
                });
            }
        }
        return seen;
    }
}
