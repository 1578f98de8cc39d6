package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private static final int PAIRS = Integer.getInteger("afferent.flash.pairs", 60);
    private static final int PARTITIONS = 4;
    private static final int WARM_UP = 20;

    @TempDir
    Path folder;

    /** What was received under one key: when a work was first seen, and when it was taken back; nanos. */
    private record Seen(long shown, long gone) {}

    @Test
    void aCopyThatFlashesUpIsTakenBackAndOneThatComesAMomentLaterDoesNotFlash() throws Exception {
        try (TestCluster cluster = new TestCluster(folder.resolve("stack"))) {
            long[] together = flashes(cluster, "together", true);
            System.out.printf(
                    "flash: %d pairs published at the same moment, commit interval 50 ms: of %d both were seen, for %s ms (median, most)%n",
                    PAIRS,
                    together.length,
                    together.length == 0 ? "-" : together[together.length / 2] + ", " + together[together.length - 1]);
            assertThat(together.length).as("at most one of each pair").isLessThanOrEqualTo(PAIRS);
            assertThat(flashes(cluster, "apart", false))
                    .as("whoever comes when the first is decided is never shown")
                    .isEmpty();
        }
    }

    /** How long each work was seen that was taken back, in millis, ascending; in the end there has to be one for each pair. */
    private long[] flashes(TestCluster cluster, String name, boolean atOnce) throws Exception {
        List<Delivery> originals = GeneratedDeliveries.strangers(41, PAIRS);
        List<Delivery> copies = originals.stream()
                .map(original -> GeneratedDeliveries.copy(original, "Elsewhere", original.url() + "/copy"))
                .toList();
        Generation generation = new Generation(cluster, name, PARTITIONS);
        AtomicBoolean done = new AtomicBoolean();
        try (CurationApp app = generation.instance(folder.resolve(name), 2, new Crashes(List.of())::tag)) {
            app.start();
            generation.publish(GeneratedDeliveries.of(43, WARM_UP)); // until it runs
            generation.awaitRest(app, WARM_UP);
            CompletableFuture<Map<String, Seen>> subscriber =
                    CompletableFuture.supplyAsync(() -> subscribe(cluster, generation.topics.curated(), done));
            if (!atOnce) {
                generation.publish(originals);
                generation.awaitRest(app, WARM_UP + PAIRS);
            }
            for (int i = 0; i < PAIRS; i++) {
                generation.publish(atOnce ? List.of(originals.get(i), copies.get(i)) : List.of(copies.get(i)));
            }
            generation.awaitRest(app, WARM_UP + 2 * PAIRS);
            done.set(true);
            Map<String, Seen> seen = subscriber.get();
            assertThat(seen.values().stream().filter(one -> one.gone() == 0))
                    .as("one work for each pair")
                    .hasSize(PAIRS);
            return seen.values().stream()
                    .filter(one -> one.gone() > 0)
                    .mapToLong(one -> Duration.ofNanos(one.gone() - one.shown()).toMillis())
                    .sorted()
                    .toArray();
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
