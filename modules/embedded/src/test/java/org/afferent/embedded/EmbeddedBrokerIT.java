package org.afferent.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @Test
    void isTheSameClusterOnTheSameFolder(@TempDir Path folder) throws Exception {
        String id;
        String address;
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
            id = broker.clusterId();
            address = broker.bootstrapServers();
            create(address, "kept");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
            assertThat(broker.clusterId()).isEqualTo(id);
            assertThat(broker.bootstrapServers()).isEqualTo(address);
            assertThat(topics(broker.bootstrapServers())).contains("kept");
        }
        assertThat(Files.isDirectory(folder)).isTrue();
    }

    @Test
    void comesBackAfterItWasKilled(@TempDir Path folder) throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            String address = broker.bootstrapServers();
            create(address, "kept");
            broker.kill();
            broker.restart();

            assertThat(broker.bootstrapServers()).isEqualTo(address);
            assertThat(topics(address)).contains("kept");
        }
    }

    /** Without {@link FormerSession} the aborted record is read too. */
    @Test
    void abortsWhatWasOpenWhenItWasKilled(@TempDir Path folder) throws Exception {
        Map<String, String> eager = Map.of("transaction.abort.timed.out.transaction.cleanup.interval.ms", "50");
        try (BrokerProcess broker = BrokerProcess.start(folder, eager)) {
            create(broker.bootstrapServers(), "kept");
            try (KafkaProducer<String, String> producer = writer(broker.bootstrapServers())) {
                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>("kept", "open")).get();
                broker.kill();
                producer.close(Duration.ZERO);
            }
            broker.restart();
            try (KafkaProducer<String, String> producer = writer(broker.bootstrapServers())) {
                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>("kept", "committed")).get();
                producer.commitTransaction();
            }
            assertThat(committed(broker.bootstrapServers(), "kept")).containsExactly("committed");
        }
    }

    private static KafkaProducer<String, String> writer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "transactional.id",
                        "writer",
                        "transaction.timeout.ms",
                        "1000"),
                new StringSerializer(),
                new StringSerializer());
    }

    private static List<String> committed(String bootstrapServers, String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    private static void create(String bootstrapServers, String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = admin(bootstrapServers)) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static Set<String> topics(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (Admin admin = admin(bootstrapServers)) {
            return admin.listTopics().names().get();
        }
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers));
    }
}
