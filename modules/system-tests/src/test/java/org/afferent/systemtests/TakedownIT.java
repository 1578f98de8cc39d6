package org.afferent.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.afferent.model.Delivery;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;
import org.afferent.news.Decision;
import org.afferent.testkit.GeneratedDeliveries;
import org.afferent.testkit.LocalPostgres;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article is taken down while the stream runs: it vanishes at once, and after a replay no byte of it is left but on news.raw. */
class TakedownIT {
    private static final int DELIVERIES = 120;
    private static final String URL = "https://private.example/a-name-that-must-go";
    private static final String TELLTALE = "Zyxwvuta";
    private static final String ALONE = URL + "/alone";
    private static final String STORY = """
            Zyxwvuta lets sheep sleep

            Ketamine blocks NMDA receptors, and Zyxwvuta does not. That is what three shepherds in the north reported after a winter in which nobody counted anything else. \
            The flock had been restless since the bells were changed, they wrote, and no music helped.

            The shepherds now want to hear whether others have seen the same. A meeting is planned in the old dairy for the first week of spring.
            """;

    @TempDir
    Path folder;

    /** {@code null} where PostgreSQL is not installed. */
    private static LocalPostgres postgres;

    @BeforeAll
    static void startPostgres() throws Exception {
        postgres = LocalPostgres.open().orElse(null);
    }

    @AfterAll
    static void stopPostgres() throws Exception {
        if (postgres != null) {
            postgres.discard();
        }
    }

    @Test
    void nothingIsLeftButTheDeliveryItself() throws Exception {
        try (TestCluster cluster = new TestCluster(folder.resolve("stack"))) {
            List<Delivery> deliveries = new ArrayList<>(GeneratedDeliveries.of(9, DELIVERIES));
            Delivery first = deliveries.get(0);
            // The same words as another article, with some of its own: so that others' decisions quote it.
            String text = new String(first.payload(), UTF_8) + "\n\n" + (TELLTALE + " was seen here. ").repeat(4);
            deliveries.add(DELIVERIES / 2, delivery(URL, text));
            // A work of its own, whose words and address feeds show.
            deliveries.add(delivery(ALONE, STORY));
            cluster.publish(deliveries);
            AfferentCalls afferent = new AfferentCalls(cluster, folder.resolve("replay-state"));
            Process live = StreamProcess.start(cluster, folder.resolve("state"));
            try {
                cluster.awaitDecisions(deliveries.size());
                StreamProcess.awaitDrained(cluster, folder.resolve("probe"));
                assertThat(telltales(cluster, Set.of("news.curated", "news.decisions")))
                        .isNotEmpty();
                deliver(afferent);
                assertThat(filesWith(folder.resolve("works"))).isNotEmpty();
                assertThat(filesWith(folder.resolve("feeds"))).isNotEmpty();
                assertThat(hasTrace(tables().getBytes(UTF_8))).isEqualTo(postgres != null);

                assertThat(afferent.run("takedown", URL, "--reason", "a test")).isZero();
                assertThat(afferent.run("takedown", ALONE, "--reason", "a test"))
                        .isZero();
                cluster.read(
                        "news.decisions",
                        cluster.serdes().value(Decision.class).deserializer(),
                        (consumer, seen) -> seen.stream()
                                        .filter(r -> r.value().getReason() != null
                                                && r.value().getReason().name().equals("TAKEN_DOWN"))
                                        .map(ConsumerRecord::key)
                                        .distinct()
                                        .count()
                                == 2);
                StreamProcess.awaitDrained(cluster, folder.resolve("probe2"));
                assertThat(String.join("\n", cluster.works().values())).doesNotContain(TELLTALE, "a-name-that-must-go");
                deliver(afferent);
                assertThat(filesWith(folder.resolve("works"))).isEmpty();
                assertThat(filesWith(folder.resolve("feeds"))).isEmpty();
                assertThat(hasTrace(tables().getBytes(UTF_8))).isFalse();

                assertThat(afferent.run("replay", "start", "--generation", "g2", "--until-caught-up"))
                        .isZero();
                assertThat(works(cluster, "g2.news.curated")).isEqualTo(works(cluster, "news.curated"));
                assertThat(afferent.run("replay", "promote", "--generation", "g2"))
                        .isZero();
            } finally {
                live.destroy();
                live.waitFor();
            }
            assertThat(afferent.run("replay", "discard", "--generation", "live", "--former-live"))
                    .isZero();
            Set<String> rest = topics(cluster);
            assertThat(rest).contains("g2.news.decisions", "news.takedowns", "afferent-curate-g2-contents-changelog");
            assertThat(telltales(cluster, rest)).containsExactly("news.raw");
            assertThat(filesWith(folder.resolve("replay-state"))).isEmpty();
        }
    }

    private void deliver(AfferentCalls afferent) throws Exception {
        assertThat(afferent.run("sink", "jsonl", folder.resolve("works").toString(), "--once"))
                .isZero();
        assertThat(afferent.run("sink", "feeds", folder.resolve("feeds").toString(), "--length", "1000", "--once"))
                .isZero();
        if (postgres != null) {
            assertThat(afferent.run("sink", "postgres", "--postgres-url", postgres.url(), "--once"))
                    .isZero();
        }
    }

    /** All rows of all tables of the PostgreSQL sink. */
    private static String tables() throws SQLException {
        StringBuilder text = new StringBuilder();
        if (postgres != null) {
            try (Connection connection = DriverManager.getConnection(postgres.url());
                    Statement statement = connection.createStatement();
                    ResultSet dump = statement.executeQuery("SELECT schema_to_xml('afferent', true, true, '')::text")) {
                while (dump.next()) {
                    text.append(dump.getString(1));
                }
            }
        }
        return text.toString();
    }

    private static Map<String, String> works(TestCluster cluster, String topic) {
        Map<String, String> works = new java.util.TreeMap<>();
        cluster.all(topic, new ByteArrayDeserializer()).forEach(record -> {
            if (record.value() == null) {
                works.remove(record.key());
            } else {
                works.put(record.key(), HexFormat.of().formatHex(record.value()));
            }
        });
        return works;
    }

    /** Topics with a record that holds a trace of it, in whatever batch compression. */
    private static Set<String> telltales(TestCluster cluster, Set<String> topics) {
        Set<String> found = new TreeSet<>();
        for (String topic : topics) {
            cluster.all(topic, new ByteArrayDeserializer()).forEach(record -> {
                if (record.value() != null && hasTrace(record.value())) {
                    found.add(topic);
                }
            });
        }
        return found;
    }

    private static List<Path> filesWith(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (hasTrace(Files.readAllBytes(file))) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static boolean hasTrace(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
        return text.contains(TELLTALE.toLowerCase(java.util.Locale.ROOT)) || text.contains("a-name-that-must-go");
    }

    private static Set<String> topics(TestCluster cluster) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            Set<String> topics = new TreeSet<>(admin.listTopics().names().get());
            topics.removeIf(topic -> topic.startsWith("_"));
            return topics;
        }
    }

    private static Delivery delivery(String url, String text) throws Exception {
        byte[] payload = text.getBytes(UTF_8);
        return new Delivery(
                new Source("private", SourceKind.PUSH, null),
                "Private",
                url,
                Instant.parse("2024-01-03T00:00:00Z"),
                "text/plain",
                "UTF-8",
                payload,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload)),
                null,
                null);
    }
}
