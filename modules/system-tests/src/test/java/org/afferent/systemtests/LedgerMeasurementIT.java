package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.afferent.model.Coordinates;
import org.afferent.model.Decision;
import org.afferent.model.Delivery;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;
import org.afferent.model.Verdict;
import org.afferent.news.RawArticle;
import org.afferent.wire.DecisionMapper;
import org.afferent.wire.Generation;
import org.afferent.wire.RawArticleMapper;
import org.afferent.wire.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long {@code afferent ledger} takes over a long history, and in how small a heap: prints the line of docs/measurements.md. On demand. */
class LedgerMeasurementIT {
    private static final int RECORDS = Integer.getInteger("afferent.ledger.records", 0);
    private static final String HEAP = System.getProperty("afferent.ledger.heap", "128m");
    private static final int PAYLOAD = 1_000;
    private static final int PUBLISHERS = 50;
    private static final int FORGOTTEN = 7;

    @TempDir
    Path folder;

    @Test
    void aLongHistoryIsAccountedForInASmallHeap() throws Exception {
        assumeTrue(RECORDS > 0, "skipped: -Dafferent.ledger.records=1000000 measures");
        try (TestCluster cluster = new TestCluster(folder.resolve("stack"))) {
            write(cluster);
            long begin = System.nanoTime();
            Process ledger = new ProcessBuilder(List.of(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx" + HEAP,
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.afferent.cli.Afferent",
                            "ledger",
                            "--bootstrap-servers",
                            cluster.bootstrapServers(),
                            "--registry-url",
                            cluster.registryUrl()))
                    .redirectOutput(folder.resolve("ledger.txt").toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(ledger.waitFor(10, TimeUnit.MINUTES)).isTrue();
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            assertThat(ledger.exitValue()).as("some are forgotten").isEqualTo(3);
            assertThat(folder.resolve("ledger.txt")).content().contains(FORGOTTEN + " residual");
            System.out.printf("ledger | %,d records | heap %s | %d s%n", RECORDS, HEAP, took.toSeconds());
        }
    }

    /** Deliveries and their decisions, as if an application had written them, the last few without. */
    private static void write(TestCluster cluster) throws Exception {
        int partitions = Topics.declared().topic(Topics.RAW).partitions();
        long[] next = new long[partitions];
        Random random = new Random(1);
        try (Serializer<RawArticle> deliveries =
                        cluster.serdes().value(RawArticle.class).serializer();
                Serializer<org.afferent.news.Decision> decisions =
                        cluster.serdes().value(org.afferent.news.Decision.class).serializer();
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", cluster.bootstrapServers(), "linger.ms", 20, "batch.size", 1 << 18),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            for (int number = 0; number < RECORDS; number++) {
                int partition = number % partitions;
                Coordinates raw = new Coordinates(Topics.RAW, partition, next[partition]++);
                Delivery delivery = delivery(number, random);
                byte[] key = ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
                var unused = producer.send(new ProducerRecord<>(
                        Topics.RAW,
                        partition,
                        key,
                        deliveries.serialize(Topics.RAW, RawArticleMapper.toAvro(delivery))));
                if (number < RECORDS - FORGOTTEN) {
                    unused = producer.send(new ProducerRecord<>(
                            Topics.DECISIONS,
                            key,
                            decisions.serialize(Topics.DECISIONS, DecisionMapper.toAvro(decision(raw, delivery)))));
                }
            }
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            Map<TopicPartition, OffsetAndMetadata> taken = new HashMap<>();
            for (int partition = 0; partition < partitions; partition++) {
                taken.put(new TopicPartition(Topics.RAW, partition), new OffsetAndMetadata(next[partition]));
            }
            admin.alterConsumerGroupOffsets(Generation.LIVE.applicationId(), taken)
                    .all()
                    .get();
        }
    }

    private static Delivery delivery(int number, Random random) {
        byte[] payload = new byte[PAYLOAD];
        random.nextBytes(payload);
        return new Delivery(
                new Source("m" + number, SourceKind.PUSH, null),
                "News " + number % PUBLISHERS,
                "https://example.org/" + number,
                Instant.parse("2024-01-01T00:00:00Z").plusSeconds(30L * number),
                "text/plain",
                null,
                payload,
                "",
                null,
                null);
    }

    private static Decision decision(Coordinates raw, Delivery delivery) {
        return new Decision(
                Decision.Kind.DELIVERY,
                raw,
                delivery.source().id(),
                "0123456789abcdef01234567",
                "w0123456789abcdef01234567",
                Verdict.NEW,
                null,
                List.of(new org.afferent.model.Evidence("no-match", "nothing like it", "", "")),
                0,
                null,
                null,
                "r",
                "v",
                delivery.fetchedAt());
    }
}
