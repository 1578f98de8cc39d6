package org.afferent.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
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
