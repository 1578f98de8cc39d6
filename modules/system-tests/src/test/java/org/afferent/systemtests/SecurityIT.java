package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.afferent.dedup.Versions;
import org.afferent.embedded.EmbeddedRegistry;
import org.afferent.enrich.Tagger;
import org.afferent.enrich.Vocabulary;
import org.afferent.inspect.Access;
import org.afferent.inspect.LedgerReader;
import org.afferent.inspect.LedgerScope;
import org.afferent.inspect.PipelineTopics;
import org.afferent.news.RawArticle;
import org.afferent.normalize.Normalizer;
import org.afferent.producers.RawPublisher;
import org.afferent.streams.CurationApp;
import org.afferent.streams.CurationSettings;
import org.afferent.streams.Deduplication;
import org.afferent.streams.GenerationTopics;
import org.afferent.streams.Intake;
import org.afferent.testkit.GeneratedDeliveries;
import org.afferent.wire.Generation;
import org.afferent.wire.TopicPlan;
import org.afferent.wire.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
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
            publish(broker, cluster);
            curate(broker, cluster);
            assertThat(ledgerBalances(broker, cluster)).isTrue();
            assertThat(read(as(broker, "sink"), Topics.CURATED, "afferent-sink-files"))
                    .isPositive();
            assertThat(read(as(broker, "reader"), Topics.CURATED, "readers-team"))
                    .isPositive();

            for (String role : List.of("curate", "sink", "console", "reader")) {
                writeIsRefused(broker, role, Topics.RAW);
            }
            for (String role : List.of("producer", "sink", "console", "reader", "operator")) {
                writeIsRefused(broker, role, Topics.CURATED);
            }
            readIsRefused(as(broker, "producer"), Topics.CURATED, "afferent-poll");
            readIsRefused(as(broker, "curate"), Topics.CURATED, "afferent-curate");
            readIsRefused(as(broker, "sink"), Topics.RAW, "afferent-sink-files");
            readIsRefused(as(broker, "reader"), Topics.RAW, "readers-team");
            readIsRefused(as(broker, "reader"), Topics.CURATED, "afferent-sink-files");
            readIsRefused(as(broker, "console"), Topics.CURATED, "readers-team");
            for (String role : List.of("producer", "curate", "sink", "console", "reader")) {
                deleteIsRefused(broker, role);
            }
            aWrongPasswordIsRefusedAndNeverShown(broker, registry);
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

    private void curate(SecureBroker broker, TestCluster cluster) throws Exception {
        Map<String, Object> settings = new HashMap<>(as(broker, "curate"));
        CurationSettings curation = new CurationSettings(
                "afferent-curate",
                settings.remove("bootstrap.servers").toString(),
                folder.resolve("state"),
                1,
                null,
                Duration.ofMillis(50),
                settings);
        try (CurationApp app = new CurationApp(
                curation,
                GenerationTopics.of(Topics.declared()),
                cluster.serdes(),
                new Normalizer(),
                new Tagger(Vocabulary.bundled())::tag,
                new Versions("r", "v"),
                Deduplication.DEFAULT,
                Intake.EVERYTHING)) {
            app.start();
            cluster.awaitDecisions(DELIVERIES);
            Waiting.until("the application has come to rest", Duration.ofMinutes(1), app::drained);
        }
    }

    private static boolean ledgerBalances(SecureBroker broker, TestCluster cluster) {
        Map<String, Object> console = as(broker, "console");
        try (LedgerReader ledger = LedgerReader.ofAll(
                new Access(console, console, console, cluster.serdes()),
                PipelineTopics.of(Generation.LIVE),
                LedgerScope.ALL)) {
            return ledger.report(Duration.ofSeconds(30)).balances();
        }
    }

    private static int read(Map<String, Object> client, String topic, String group) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
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

    private void aWrongPasswordIsRefusedAndNeverShown(SecureBroker broker, EmbeddedRegistry registry) throws Exception {
        Path file = folder.resolve("afferent.properties");
        Files.writeString(
                file,
                broker.client("console", SECRET).entrySet().stream()
                                .map(entry -> (entry.getKey().equals("bootstrap.servers") ? "" : "kafka.")
                                        + entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining("\n"))
                        + "\nregistry.url=" + registry.url() + "\nlog.level=debug\n");
        AfferentProcess check = AfferentProcess.run(folder, "config", "check", "--config", file.toString());
        assertThat(check.exitCode()).as(check.err()).isZero();
        assertThat(check.out() + check.err()).contains("sasl.jaas.config").doesNotContain(SECRET);
        AfferentProcess ledger = AfferentProcess.run(folder, "ledger", "--config", file.toString());
        assertThat(ledger.exitCode()).isNotZero();
        assertThat(ledger.err()).containsIgnoringCase("authentication");
        assertThat(ledger.out() + ledger.err()).doesNotContain(SECRET);
    }
}
