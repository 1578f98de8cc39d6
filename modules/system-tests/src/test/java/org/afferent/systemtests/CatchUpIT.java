package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.afferent.replay.CatchUp;
import org.afferent.replay.Replays;
import org.afferent.streams.InternalTopics;
import org.afferent.wire.Generation.Scope;
import org.afferent.wire.Generation.Versions;
import org.afferent.wire.TopicPlan;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a replay has caught up. */
class CatchUpIT {
    private static final int LOOKS = 20;

    @TempDir
    Path folder;

    @Test
    void whatAKilledReplayLeftBehindIsNotWaitedForAndWhatIsToBeReadIs() throws Exception {
        try (TestCluster cluster = new TestCluster(folder.resolve("stack"))) {
            Map<String, Object> client = Map.of("bootstrap.servers", cluster.bootstrapServers());
            try (Admin admin = Admin.create(client)) {
                org.afferent.wire.Generation generation =
                        Replays.begin(admin, "g2", "afferent-curate", Versions.UNKNOWN, Scope.ALL, Instant.EPOCH);
                TopicPlan.of(admin, generation.topics()).apply(admin);
                List<String> between = InternalTopics.between(generation.applicationId(), generation.topics());
                admin.createTopics(List.of(new NewTopic(between.get(0), Optional.of(1), Optional.empty())))
                        .all()
                        .get();

                send(client, between.get(1), false);
                assertThat(reached(new CatchUp(admin, client, generation))).isTrue();

                send(client, between.get(2), true);
                assertThat(reached(new CatchUp(admin, client, generation))).isFalse();
            }
        }
    }

    private static boolean reached(CatchUp catchUp) {
        for (int look = 0; look < LOOKS; look++) {
            if (catchUp.reached()) {
                return true;
            }
        }
        return false;
    }

    private static void send(Map<String, Object> client, String topic, boolean commit) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", client.get("bootstrap.servers"), "transactional.id", "of-the-first-" + commit);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, new byte[1], new byte[1])).get();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }
}
