package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.afferent.embedded.EmbeddedRegistry;
import org.afferent.model.Delivery;
import org.afferent.news.RawArticle;
import org.afferent.producers.RawPublisher;
import org.afferent.testkit.GeneratedDeliveries;
import org.afferent.wire.TopicPlan;
import org.afferent.wire.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole path over TLS, each part as a user of its own with the rights of ops/security/acls.txt: what it needs works, what is not its business is refused. */
class SecurityIT {
    private static final List<String> ROLES = List.of("producer", "curate", "sink", "console", "reader", "operator");
    private static final int DELIVERIES = 60;
    private static final String SECRET = "guessed-wrong-3141592";

    @TempDir
    Path folder;

    @Test
    void everyRoleDoesItsWorkAndNoOtherRoles() throws Exception {
        try (SecureBroker broker = new SecureBroker(folder.resolve("broker"));
                EmbeddedRegistry registry = EmbeddedRegistry.start(broker.plain());
                TestCluster cluster = new TestCluster(broker.plain(), registry.url())) {
            broker.grant(ROLES);
            try (Admin operator = Admin.create(as(broker, "operator"))) {
                TopicPlan.of(operator, Topics.declared()).apply(operator);
            }
            SecuredCommands afferent = new SecuredCommands(broker, registry.url(), folder);
            publish(broker, cluster);
            publishNonsense(broker);
            Process stream = afferent.start("curate", "stream", "--monitor-port", "0");
            try {
                cluster.awaitDecisions(DELIVERIES);
                cluster.awaitDeadLetters(1);
                StreamProcess.awaitDrained(cluster, folder.resolve("probe"));
                consoleSeesAll(afferent);
                operatorRedrivesAndTakesDown(afferent);
                StreamProcess.awaitDrained(cluster, folder.resolve("probe-again"));
                assertThat(afferent.run(
                                "sink", "sink", "jsonl", folder.resolve("works").toString(), "--once"))
                        .satisfies(SecurityIT::done);
                assertThat(folder.resolve("works/works-000001.jsonl")).isNotEmptyFile();
            } finally {
                stream.destroy();
            }
            assertThat(stream.waitFor()).isZero();
            assertThat(read(as(broker, "reader"), Topics.CURATED, "readers-team"))
                    .isPositive();

            refusedCommands(afferent);
            for (String role : List.of("curate", "sink", "console", "reader")) {
                writeIsRefused(broker, role, Topics.RAW);
            }
            for (String role : List.of("producer", "sink", "console", "reader", "operator")) {
                writeIsRefused(broker, role, Topics.CURATED);
            }
            readIsRefused(as(broker, "producer"), Topics.CURATED, "afferent-poll");
            readIsRefused(as(broker, "curate"), Topics.CURATED, "afferent-curate");
            readIsRefused(as(broker, "sink"), Topics.RAW, null);
            readIsRefused(as(broker, "sink"), Topics.DECISIONS, null);
            readIsRefused(as(broker, "reader"), Topics.RAW, "readers-team");
            readIsRefused(as(broker, "reader"), Topics.CURATED, "another-team");
            readIsRefused(as(broker, "console"), Topics.CURATED, "readers-team");
            for (String role : List.of("producer", "curate", "sink", "console", "reader")) {
                deleteIsRefused(broker, role);
            }
            aWrongPasswordIsRefusedAndNeverShown(afferent);
        }
    }

    private static Map<String, Object> as(SecureBroker broker, String role) {
        return broker.client(role, SecureBroker.password(role));
    }

    private static void publish(SecureBroker broker, TestCluster cluster) {
        try (RawPublisher publisher = RawPublisher.connect(
                as(broker, "producer"),
                cluster.serdes().value(RawArticle.class).serializer(),
                Topics.RAW,
                1 << 20,
                Clock.systemUTC())) {
            GeneratedDeliveries.of(7, DELIVERIES)
                    .forEach(delivery -> publisher.publish(delivery.source().id(), delivery, published -> {}));
        }
    }

    private static void publishNonsense(SecureBroker broker) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(as(broker, "producer"), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.RAW, new byte[] {9, 9, 9}))
                    .get();
        }
    }

    private static void done(AfferentProcess process) {
        assertThat(process.exitCode()).as(process.out() + process.err()).isZero();
    }

    private static void consoleSeesAll(SecuredCommands afferent) throws Exception {
        assertThat(afferent.run("console", "ledger")).satisfies(SecurityIT::done);
        assertThat(afferent.run("console", "explain", "news.raw-0@0")).satisfies(SecurityIT::done);
        AfferentProcess dead = afferent.run("console", "dlq", "list");
        assertThat(dead).satisfies(SecurityIT::done);
        assertThat(dead.out()).contains("news.dead-letter-");
        assertThat(afferent.run("console", "replay", "list")).satisfies(SecurityIT::done);
    }

    private static void operatorRedrivesAndTakesDown(SecuredCommands afferent) throws Exception {
        assertThat(afferent.run("operator", "dlq", "redrive", "--all")).satisfies(SecurityIT::done);
        String url = GeneratedDeliveries.of(7, DELIVERIES).stream()
                .map(Delivery::url)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        assertThat(afferent.run("operator", "takedown", url, "--reason", "a test"))
                .satisfies(SecurityIT::done);
    }

    /** What is refused ends with 1, and says what is missing. */
    private static void refusedCommands(SecuredCommands afferent) throws Exception {
        Map<String, List<String>> forbidden = Map.of(
                "console", List.of("dlq", "redrive", "--all"),
                "reader", List.of("ledger"),
                "producer", List.of("explain", "news.raw-0@0"),
                "sink", List.of("takedown", "https://example.org/", "--reason", "none"));
        for (Map.Entry<String, List<String>> one : forbidden.entrySet()) {
            AfferentProcess refused = afferent.run(one.getKey(), one.getValue().toArray(String[]::new));
            assertThat(refused.exitCode())
                    .as(one + refused.out() + refused.err())
                    .isEqualTo(1);
            assertThat(refused.err()).as(one.toString()).containsIgnoringCase("authoriz");
        }
    }

    private static int read(Map<String, Object> client, String topic, String group) {
        Map<String, Object> settings = new HashMap<>(client);
        if (group != null) {
            settings.put("group.id", group);
        }
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            if (group == null) {
                consumer.assign(List.of(new TopicPartition(topic, 0)));
            } else {
                consumer.subscribe(List.of(topic));
            }
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            int records = 0;
            while (records == 0 && System.nanoTime() < deadline) {
                records = consumer.poll(Duration.ofMillis(200)).count();
            }
            return records;
        }
    }

    private static void readIsRefused(Map<String, Object> client, String topic, String group) {
        assertThatThrownBy(() -> read(client, topic, group))
                .as(topic + " in " + group)
                .isInstanceOf(AuthorizationException.class);
    }

    private static void writeIsRefused(SecureBroker broker, String role, String topic) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(as(broker, role), new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, new byte[1]))
                            .get())
                    .as(role + " writes to " + topic)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    private static void deleteIsRefused(SecureBroker broker, String role) {
        try (Admin admin = Admin.create(as(broker, role))) {
            assertThatThrownBy(
                            () -> admin.deleteTopics(List.of(Topics.RAW)).all().get())
                    .as(role + " deletes news.raw")
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    private static void aWrongPasswordIsRefusedAndNeverShown(SecuredCommands afferent) throws Exception {
        AfferentProcess check = afferent.runWith(SECRET, "console", "config", "check");
        assertThat(check.exitCode()).as(check.err()).isZero();
        assertThat(check.out() + check.err()).contains("sasl.jaas.config").doesNotContain(SECRET);
        AfferentProcess ledger = afferent.runWith(SECRET, "console", "ledger");
        assertThat(ledger.exitCode()).isNotZero();
        assertThat(ledger.err()).containsIgnoringCase("authentication");
        assertThat(ledger.out() + ledger.err()).doesNotContain(SECRET);
        AfferentProcess stream = afferent.runWith(SECRET, "curate", "stream");
        assertThat(stream.exitCode()).isNotZero();
        assertThat(stream.out() + stream.err())
                .containsIgnoringCase("authentication")
                .doesNotContain(SECRET);
    }
}
