package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.afferent.model.Delivery;
import org.afferent.news.Decision;
import org.afferent.testkit.GeneratedDeliveries;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application on a real broker: conservation, with what cannot be processed among the rest. */
class CurationIT {
    @TempDir
    Path folder;

    @Test
    void everyRecordIsDecidedOrADeadLetter() throws Exception {
        List<Delivery> deliveries = GeneratedDeliveries.of(3, 400);
        byte[] damaged = {0, 0, 0, 0, 1, 7};
        byte[] foreign = {9, 9, 9};
        try (TestCluster cluster = new TestCluster(folder.resolve("stack"))) {
            publishBytes(cluster, foreign);
            cluster.publish(deliveries);
            publishBytes(cluster, damaged);
            Process stream = StreamProcess.start(cluster, folder.resolve("state"));
            try {
                List<Decision> decisions = cluster.awaitDecisions(deliveries.size());
                Map<String, Long> verdicts = decisions.stream()
                        .collect(Collectors.groupingBy(d -> d.getVerdict().name(), Collectors.counting()));
                assertThat(verdicts.keySet())
                        .contains(
                                "NEW",
                                "REVISION",
                                "REPUBLICATION",
                                "SYNDICATION",
                                "NEAR_DUPLICATE",
                                "REDELIVERY",
                                "REJECTED");
                assertThat(cluster.awaitDeadLetters(2)).containsExactlyInAnyOrder(foreign, damaged);
            } finally {
                stream.destroyForcibly().waitFor();
            }
        }
    }

    private static void publishBytes(TestCluster cluster, byte[] value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", cluster.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("news.raw", value)).get();
        }
    }
}
