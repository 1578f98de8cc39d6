package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.afferent.streams.CurationApp;
import org.afferent.testkit.GeneratedDeliveries;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the application has come to rest. */
class DrainIT {
    private static final int DELIVERIES = 10;

    @TempDir
    Path folder;

    @Test
    void whatAnAbortedTransactionLeftBehindIsNotWaitedFor() throws Exception {
        try (TestCluster cluster = new TestCluster(folder.resolve("stack"))) {
            Generation generation = new Generation(cluster, "left", 1);
            generation.publish(GeneratedDeliveries.of(5, DELIVERIES));
            try (CurationApp app = generation.instance(folder.resolve("state"), 1, new Crashes(List.of())::tag)) {
                app.start();
                generation.awaitRest(app, DELIVERIES);
            }
            abort(cluster, generation.topics.letters());
            try (CurationApp app = generation.instance(folder.resolve("state"), 1, new Crashes(List.of())::tag)) {
                app.start();
                generation.awaitRest(app, DELIVERIES);
                assertThat(generation.decisions()).hasSize(DELIVERIES);
            }
        }
    }

    /** What a thread leaves that dies after it has sent a letter, when nothing is sent there after it is replaced. */
    private static void abort(TestCluster cluster, String topic) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "transactional.id", "dying"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, "nobody", "never read".getBytes(StandardCharsets.UTF_8)))
                    .get();
            producer.abortTransaction();
        }
    }
}
