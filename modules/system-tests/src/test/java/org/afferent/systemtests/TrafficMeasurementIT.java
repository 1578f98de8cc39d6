package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.afferent.model.Delivery;
import org.afferent.streams.CurationApp;
import org.afferent.testkit.GeneratedDeliveries;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many records and bytes a delivery costs inside, and how much state it leaves: prints the table of docs/measurements.md. On demand. */
class TrafficMeasurementIT {
    private static final int DELIVERIES = Integer.getInteger("afferent.traffic.deliveries", 0);

    @TempDir
    Path folder;

    @Test
    void recordsAndBytesInside() throws Exception {
        assumeTrue(DELIVERIES > 0, "skipped: -Dafferent.traffic.deliveries=1000 measures");
        Map<String, List<Delivery>> inputs = new LinkedHashMap<>();
        inputs.put("strangers", GeneratedDeliveries.strangers(7, DELIVERIES));
        inputs.put("mixed", GeneratedDeliveries.of(7, DELIVERIES));
        List<String> lines = new ArrayList<>();
        try (TestCluster cluster = new TestCluster(folder.resolve("stack"))) {
            for (Map.Entry<String, List<Delivery>> input : inputs.entrySet()) {
                for (int partitions : List.of(1, 2, 4, 8)) {
                    lines.addAll(measure(cluster, input.getKey(), input.getValue(), partitions));
                }
            }
        }
        lines.forEach(System.out::println);
    }

    private List<String> measure(TestCluster cluster, String input, List<Delivery> deliveries, int partitions)
            throws IOException {
        Generation generation = new Generation(cluster, input + "-" + partitions, partitions);
        generation.publish(deliveries);
        Path state = folder.resolve(generation.name);
        Map<String, Object> nothingIsPurged =
                Map.of("afferent.purge.interval.ms", 3_600_000, "repartition.purge.interval.ms", 3_600_000);
        try (CurationApp app = generation.instance(state, 2, new Crashes(List.of())::tag, nothingIsPurged)) {
            app.start();
            generation.awaitRest(app, deliveries.size());
        }
        List<String> lines = new ArrayList<>();
        String own = generation.name + "-";
        Map<String, Integer> all = new LinkedHashMap<>();
        for (String topic : List.of(
                own + "articles-repartition",
                generation.topics.probes(),
                generation.topics.letters(),
                own + "articles-changelog",
                own + "contents-changelog",
                own + "article-rows-changelog",
                own + "index-rows-changelog")) {
            List<ConsumerRecord<String, byte[]>> records = cluster.all(topic, new ByteArrayDeserializer());
            long bytes = records.stream()
                    .mapToLong(record -> record.serializedKeySize() + Math.max(0, record.serializedValueSize()))
                    .sum();
            String name = topic.replaceFirst("^" + generation.name + "[.-]", "");
            all.merge("records", records.size(), Integer::sum);
            all.merge("bytes", (int) bytes, Integer::sum);
            lines.add(line(input, partitions, name, records.size(), bytes));
        }
        lines.add(line(input, partitions, "all of these", all.get("records"), all.get("bytes")));
        lines.add("traffic | %s | %d | state on disk | | %d".formatted(input, partitions, size(state) / DELIVERIES));
        assertThat(all.get("records")).isGreaterThan(DELIVERIES);
        return lines;
    }

    private static String line(String input, int partitions, String topic, int records, long bytes) {
        return "traffic | %s | %d | %s | %.2f | %d"
                .formatted(input, partitions, topic, (double) records / DELIVERIES, bytes / DELIVERIES);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> {
                        try {
                            return Files.size(file);
                        } catch (IOException gone) {
                            throw new UncheckedIOException(gone);
                        }
                    })
                    .sum();
        }
    }
}
