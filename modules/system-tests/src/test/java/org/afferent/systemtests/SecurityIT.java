package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.afferent.client.Start;
import org.afferent.client.Subscription;
import org.afferent.embedded.EmbeddedRegistry;
import org.afferent.model.Delivery;
import org.afferent.testkit.Behaviors;
import org.afferent.testkit.GeneratedDeliveries;
import org.afferent.testkit.MisbehavingServer;
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

/** The whole path over TLS: the commands of each role, as a user of its own with the rights of ops/security/acls.txt, do their work; what is not its business is refused. */
class SecurityIT {
    private static final List<String> ROLES = List.of("producer", "curate", "sink", "console", "reader", "operator");
    private static final List<Delivery> DELIVERIES = GeneratedDeliveries.of(7, 60);
    private static final int OF_THE_FEED = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void everyRoleDoesItsWorkAndNoOtherRoles() throws Exception {
        try (SecureBroker broker = new SecureBroker(folder.resolve("broker"));
                EmbeddedRegistry registry = EmbeddedRegistry.start(broker.plain());
                TestCluster cluster = new TestCluster(broker.plain(), registry.url())) {
            broker.grant(ROLES);
            SecuredCommands afferent = new SecuredCommands(broker, registry.url(), folder);
            afferent.done("operator", "topics", "apply");
            produce(broker, afferent);
            Path log = folder.resolve("stream.log");
            Process stream = afferent.start(log, "curate", "stream");
            try {
                cluster.awaitDecisions(DELIVERIES.size() + OF_THE_FEED);
                cluster.awaitDeadLetters(1);
                operate(afferent);
                StreamProcess.awaitDrained(cluster, folder.resolve("probe"));
                look(afferent);
                afferent.done("sink", "sink", "jsonl", folder.resolve("works").toString(), "--once");
                assertThat(folder.resolve("works/works-000001.jsonl")).isNotEmptyFile();
                assertThat(subscribe(broker, registry, "readers-team"))
                        .isEqualTo(cluster.works().size());
            } catch (AssertionError | Exception failed) {
                throw new AssertionError(failed.getMessage() + "\nthe stream says: " + Files.readString(log), failed);
            } finally {
                stream.destroy();
                assertThat(stream.waitFor(1, TimeUnit.MINUTES)).isTrue();
            }
            assertThat(stream.exitValue()).isZero();
            SecuredCommands.showsNoSecret("stream", Files.readString(log));

            theCommandsOfOthersAreRefused(afferent);
            assertThatThrownBy(() -> subscribe(broker, registry, "another-team"))
                    .isInstanceOf(AuthorizationException.class)
                    .hasMessageContaining("another-team");
            whatNoCommandDoesIsRefusedToo(broker);
            aWrongPasswordIsRefusedAndNeverShown(afferent);
        }
    }

    /** Files, a feed, and bytes that are no delivery. */
    private void produce(SecureBroker broker, SecuredCommands afferent) throws Exception {
        Files.writeString(
                folder.resolve("deliveries.jsonl"),
                DELIVERIES.stream().map(SecurityIT::json).collect(Collectors.joining("\n")));
        afferent.done("producer", "publish", folder.resolve("deliveries.jsonl").toString());
        try (MisbehavingServer server = new MisbehavingServer()) {
            Path feeds =
                    Files.writeString(folder.resolve("feeds.yaml"), """
                    contact: mailto:desk@example.org
                    allow-hosts: [127.0.0.1]
                    feeds:
                      - {id: feed, url: "%s"}
                    """.formatted(server.url("127.0.0.1", "/feed")));
            server.on(
                            "/feed",
                            Behaviors.body(
                                    "application/rss+xml",
                                    "<rss version=\"2.0\"><channel><title>t</title><link>http://a/</link><description>d</description>"
                                            + "<item><guid>g</guid><title>An item</title><link>"
                                            + server.url("127.0.0.1", "/page") + "</link></item></channel></rss>"))
                    .on("/page", Behaviors.body("text/html", "<html><p>A page</p></html>"));
            afferent.done("producer", "poll", "--once", "--feeds", feeds.toString());
        }
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(as(broker, "producer"), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.RAW, new byte[] {9, 9, 9}))
                    .get();
        }
    }

    /** The operator sends the dead letter again, which is dead again, and takes an article down. */
    private static void operate(SecuredCommands afferent) throws Exception {
        assertThat(afferent.done("operator", "dlq", "redrive", "--all").out()).contains("sent news.dead-letter-");
        afferent.done("operator", "takedown", address(), "--reason", "a test");
    }

    private static String address() {
        return DELIVERIES.stream()
                .map(Delivery::url)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static void look(SecuredCommands afferent) throws Exception {
        assertThat(afferent.done("console", "ledger").out()).contains("0 residual");
        assertThat(afferent.done("console", "explain", "news.raw-0@0").out()).contains("news.raw-0@0");
        assertThat(afferent.done("console", "dlq", "list").out()).contains("news.dead-letter-");
        assertThat(afferent.done("console", "feeds").out()).contains("feed");
    }

    /** What is refused ends with 1, and says what is missing. */
    private void theCommandsOfOthersAreRefused(SecuredCommands afferent) throws Exception {
        String file = folder.resolve("deliveries.jsonl").toString();
        afferent.refused("producer", Topics.DECISIONS, "explain", "news.raw-0@0");
        afferent.refused("curate", Topics.RAW, "publish", file);
        afferent.refused("sink", "topic news.", "ledger");
        afferent.refused("console", "afferent-curate-redrive", "dlq", "redrive", "--all");
        afferent.refused("reader", "topic news.", "dlq", "list");
        afferent.refused("operator", "afferent-curate", "stream");
    }

    private static void whatNoCommandDoesIsRefusedToo(SecureBroker broker) {
        for (String role : List.of("curate", "sink", "console", "reader")) {
            writeIsRefused(broker, role, Topics.RAW);
        }
        for (String role : List.of("producer", "sink", "console", "reader", "operator")) {
            writeIsRefused(broker, role, Topics.CURATED);
        }
        readIsRefused(broker, "producer", Topics.CURATED);
        readIsRefused(broker, "curate", Topics.CURATED);
        readIsRefused(broker, "sink", Topics.RAW);
        readIsRefused(broker, "sink", Topics.DECISIONS);
        readIsRefused(broker, "reader", Topics.RAW);
        for (String role : ROLES) {
            deleteIsRefused(broker, role);
        }
    }

    private static Map<String, Object> as(SecureBroker broker, String role) {
        return broker.client(role, SecureBroker.password(role));
    }

    /** How many works a reader's subscription is told of. */
    private static int subscribe(SecureBroker broker, EmbeddedRegistry registry, String name) {
        Map<String, Object> settings = new HashMap<>(as(broker, "reader"));
        settings.put("schema.registry.url", registry.url());
        try (Subscription works =
                Subscription.to(settings).named(name).from(Start.beginning()).open()) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!works.poll(Duration.ofMillis(500)).caughtUp()) {
                assertThat(System.nanoTime()).as("caught up in time").isLessThan(deadline);
            }
            works.commit();
            return works.remembered();
        }
    }

    private static void readIsRefused(SecureBroker broker, String role, String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(as(broker, role), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            assertThatThrownBy(() -> {
                        while (System.nanoTime() < deadline) {
                            consumer.poll(Duration.ofMillis(200));
                        }
                    })
                    .as(role + " reads " + topic)
                    .isInstanceOf(AuthorizationException.class)
                    .hasMessageContaining(topic);
        }
    }

    private static void writeIsRefused(SecureBroker broker, String role, String topic) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(as(broker, role), new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, new byte[1]))
                            .get())
                    .as(role + " writes to " + topic)
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
        String wrong = "guessed-wrong-" + SecureBroker.PASSWORD;
        AfferentProcess check = afferent.wronglyNamed("console", wrong, "config", "check");
        assertThat(check.exitCode()).as(check.err()).isZero();
        assertThat(check.out()).contains("sasl.jaas.config").contains("registry.password");
        for (String[] command : new String[][] {{"console", "ledger"}, {"curate", "stream"}}) {
            AfferentProcess refused = afferent.wronglyNamed(command[0], wrong, command[1]);
            assertThat(refused.exitCode()).as(refused.err()).isEqualTo(1);
            assertThat(SecuredCommands.said(refused)).containsIgnoringCase("authentication");
        }
    }

    private static String json(Delivery delivery) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("id", delivery.source().id());
        fields.put("publisher", delivery.publisher());
        fields.put("url", delivery.url());
        fields.put("fetchedAt", delivery.fetchedAt().toString());
        fields.put("mediaType", delivery.mediaType());
        fields.put("bodyBase64", delivery.payload());
        fields.values().removeIf(Objects::isNull);
        return new ObjectMapper().valueToTree(fields).toString();
    }
}
