package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.afferent.inspect.DeadLetter;
import org.afferent.inspect.DeadLetterFilter;
import org.afferent.inspect.DeadLetters;
import org.afferent.inspect.Dossier;
import org.afferent.inspect.DossierReader;
import org.afferent.inspect.LedgerReader;
import org.afferent.inspect.LedgerReport;
import org.afferent.inspect.LedgerScope;
import org.afferent.inspect.PipelineTopics;
import org.afferent.inspect.Subject;
import org.afferent.model.Coordinates;
import org.afferent.model.Delivery;
import org.afferent.model.Verdict;
import org.afferent.news.Decision;
import org.afferent.news.RawArticle;
import org.afferent.testkit.GeneratedDeliveries;
import org.afferent.wire.CoordinatesMapper;
import org.afferent.wire.Generation;
import org.afferent.wire.RawArticleMapper;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known input of every verdict and two kinds of dead letters, through the real stream: the ledger closes, each delivery can be explained, dead letters go back. */
class LedgerIT {
    private static final PipelineTopics LIVE = PipelineTopics.of(Generation.LIVE);
    private static final DeadLetterFilter ALL = new DeadLetterFilter(null, null, null, null, Set.of());
    /** The application registers Decision and CuratedArticle when it starts; the first delivery that is published registers the third. */
    private static final int NOT_REGISTERED_YET = 3;

    private static final byte[] FOREIGN = {9, 9, 9};
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void theLedgerClosesBeforeAndAfterRedriving() throws Exception {
        List<Delivery> deliveries = GeneratedDeliveries.of(3, 400);
        Delivery early = GeneratedDeliveries.of(4, 1).get(0);
        try (TestCluster cluster = new TestCluster(folder.resolve("stack"))) {
            Process stream = StreamProcess.start(cluster, folder.resolve("state"));
            try {
                publishBytes(cluster, FOREIGN);
                publishBytes(cluster, written(early));
                cluster.awaitDeadLetters(2);
                bothAreNamedByTheirReason(cluster);
                cluster.publish(deliveries);

                LedgerReport meanwhile = ledger(cluster);
                assertThat(meanwhile.balances()).isTrue();
                assertThat(meanwhile.total().raw()).isEqualTo(402);

                cluster.awaitDecisions(400);
                StreamProcess.awaitDrained(cluster, folder.resolve("probe"));
                closed(ledger(cluster), 402, 2, 0);
                everyDeliveryIsExplained(cluster);

                redrive(cluster);
                cluster.awaitDecisions(401);
                cluster.awaitDeadLetters(5); // two, two marks, and the one that failed again
                LedgerReport after = ledger(cluster);
                closed(after, 402, 1, 2);
                assertThat(cluster.decisions())
                        .extracting(Decision::getId)
                        .contains(early.source().id());
                theLoopIsGuarded(cluster);
            } finally {
                stream.destroy();
                assertThat(stream.waitFor(60, TimeUnit.SECONDS)).isTrue();
            }
            whatIsNotTakenInIsInFlight(cluster);
            whatIsTakenInAndNotDecidedIsNamed(cluster);
        }
    }

    private static void closed(LedgerReport report, long raw, long deadLetters, long redriven) {
        assertThat(report.balances()).isTrue();
        assertThat(report.total().raw()).isEqualTo(raw);
        assertThat(report.total().deadLetters()).isEqualTo(deadLetters);
        assertThat(report.redriven()).isEqualTo(redriven);
        assertThat(report.total().inFlight()).isZero();
        for (Verdict verdict : Verdict.values()) {
            assertThat(report.total().verdict(verdict.name()))
                    .as(verdict.name())
                    .isPositive();
        }
        assertThat(report.rows()).allSatisfy(row -> assertThat(row.raw())
                .isEqualTo(row.verdicts().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        + row.deadLetters()
                        + row.inFlight()
                        + row.residual()));
    }

    private static void bothAreNamedByTheirReason(TestCluster cluster) {
        for (String reason : List.of("magic byte", "schema id 3")) {
            DeadLetterFilter filter = new DeadLetterFilter(Pattern.compile(reason), null, null, null, Set.of());
            assertThat(DeadLetters.list(cluster.access(), LIVE, filter))
                    .as(reason)
                    .hasSize(1);
        }
    }

    private void everyDeliveryIsExplained(TestCluster cluster) throws Exception {
        Map<String, Decision> oneOfEach = new HashMap<>();
        cluster.decisions()
                .forEach(decision -> oneOfEach.putIfAbsent(decision.getVerdict().name(), decision));
        assertThat(oneOfEach).hasSize(Verdict.values().length);
        for (Decision decision : oneOfEach.values()) {
            Dossier dossier =
                    DossierReader.read(cluster.access(), LIVE, new Subject.ArticleId(decision.getArticleId()));
            assertThat(dossier.deliveries())
                    .anySatisfy(file -> assertThat(file.decision()).isEqualTo(decision))
                    .allSatisfy(file -> assertThat(file.state()).isEqualTo(Dossier.State.DECIDED))
                    .allSatisfy(file -> assertThat(file.delivery()).isNotNull());
            boolean rejected = decision.getVerdict().name().equals("REJECTED");
            assertThat(dossier.works().isEmpty()).as(decision.toString()).isEqualTo(rejected);
        }
        Decision decided = oneOfEach.get("SYNDICATION");
        Coordinates place = CoordinatesMapper.fromAvro(decided.getRaw());
        for (Subject subject : List.of(
                new Subject.WorkId(decided.getWorkId()),
                new Subject.DeliveryId(decided.getId()),
                new Subject.Place(place),
                Subject.of(delivery(cluster, place)))) {
            assertThat(DossierReader.read(cluster.access(), LIVE, subject).deliveries())
                    .as(subject.toString())
                    .anySatisfy(file -> assertThat(file.raw()).isEqualTo(place));
        }
        assertThat(afferent(cluster, "explain", place.toString()).out())
                .contains("SYNDICATION: article " + decided.getArticleId())
                .contains("because same-text-other-publisher")
                .contains("worked out again with the same rules")
                .contains("on news.curated");
        JsonNode page = JSON.readTree(
                afferent(cluster, "explain", place.toString(), "--json").out());
        assertThat(page.at("/deliveries/0/recomputed/sameVersions").asBoolean()).isTrue();
        assertThat(page.at("/works/0/editions").size()).isGreaterThan(1);
        DeadLetter dead = DeadLetters.list(cluster.access(), LIVE, ALL).get(0).letter();
        for (Coordinates asked : List.of(dead.at(), dead.raw())) {
            Dossier dossier = DossierReader.read(cluster.access(), LIVE, new Subject.Place(asked));
            assertThat(dossier.deliveries()).singleElement().satisfies(file -> {
                assertThat(file.state()).isEqualTo(Dossier.State.DEAD_LETTER);
                assertThat(file.raw()).isEqualTo(dead.raw());
            });
        }
        assertThat(afferent(cluster, "explain", dead.raw().toString()).out())
                .contains("dead letter " + dead.at())
                .contains("not on news.curated");
    }

    private static String delivery(TestCluster cluster, Coordinates place) {
        return DossierReader.read(cluster.access(), LIVE, new Subject.Place(place)).deliveries().stream()
                .filter(file -> file.raw().equals(place))
                .findFirst()
                .orElseThrow()
                .delivery()
                .getUrl();
    }

    private void redrive(TestCluster cluster) throws Exception {
        assertThat(afferent(cluster, "dlq", "redrive").exitCode())
                .as("all has to be said")
                .isEqualTo(2);
        AfferentProcess dry = afferent(cluster, "dlq", "redrive", "--all", "--dry-run");
        assertThat(dry.out().lines()).hasSize(2).allMatch(line -> line.startsWith("would send news.dead-letter-"));
        assertThat(DeadLetters.list(cluster.access(), LIVE, ALL)).allMatch(DeadLetters.Standing::isOpen);

        AfferentProcess one = afferent(cluster, "dlq", "redrive", "--reason", "SCHEMA ID 3");
        assertThat(one.exitCode()).as(one.err()).isZero();
        assertThat(one.out().lines()).singleElement().asString().startsWith("sent news.dead-letter-");
        AfferentProcess rest = afferent(cluster, "dlq", "redrive", "--all");
        assertThat(rest.exitCode()).as(rest.err()).isZero();
        assertThat(rest.out().lines())
                .as("what was sent before is not sent again")
                .hasSize(1);
        assertThat(rest.err()).contains("1 sent, 0 held back (--most 3), 1 redriven before");
    }

    private void theLoopIsGuarded(TestCluster cluster) throws Exception {
        List<DeadLetters.Standing> open = DeadLetters.list(cluster.access(), LIVE, ALL).stream()
                .filter(DeadLetters.Standing::isOpen)
                .toList();
        assertThat(open).hasSize(1);
        assertThat(open.get(0).letter().redrives()).isEqualTo(1);
        assertThat(open.get(0).letter().first())
                .isNotEqualTo(open.get(0).letter().raw());
        AfferentProcess again = afferent(cluster, "dlq", "redrive", "--all", "--most", "1");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.out()).contains("held back " + open.get(0).letter().at());
        closed(ledger(cluster), 402, 1, 2);
    }

    private void whatIsNotTakenInIsInFlight(TestCluster cluster) throws Exception {
        cluster.publish(GeneratedDeliveries.of(5, 7));

        JsonNode page = JSON.readTree(afferent(cluster, "ledger", "--json").out());

        assertThat(page.get("balances").asBoolean()).isTrue();
        assertThat(page.at("/total/raw").asLong()).isEqualTo(409);
        assertThat(page.at("/total/inFlight").asLong()).isEqualTo(7);
        assertThat(page.get("inFlight")).hasSize(7);
    }

    /** As if the application had taken seven deliveries in and forgotten them. */
    private void whatIsTakenInAndNotDecidedIsNamed(TestCluster cluster) throws Exception {
        Set<String> forgotten = new TreeSet<>(
                ledger(cluster).inFlight().stream().map(Object::toString).toList());
        skipInput(cluster);

        AfferentProcess ledger = afferent(cluster, "ledger");

        assertThat(ledger.exitCode()).as(ledger.err()).isEqualTo(3);
        assertThat(ledger.out()).contains("7 residual").contains("THE LEDGER DOES NOT BALANCE");
        assertThat(ledger.out().lines().map(String::strip).filter(forgotten::contains))
                .hasSize(7);
        LedgerReport before = until(cluster, "2023-12-31T00:00:00Z");
        assertThat(before.total().raw()).as("nothing was fetched before").isZero();
    }

    private static LedgerReport until(TestCluster cluster, String until) {
        return ledger(cluster, new LedgerScope(java.time.Instant.parse(until), publisher -> true, null, null));
    }

    private static void skipInput(TestCluster cluster) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            for (int partition = 0;
                    partition < Topics.declared().topic(Topics.RAW).partitions();
                    partition++) {
                latest.put(new TopicPartition(Topics.RAW, partition), OffsetSpec.latest());
            }
            Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
            admin.listOffsets(latest)
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
            admin.alterConsumerGroupOffsets(LIVE.applicationId(), ends).all().get();
        }
    }

    private static LedgerReport ledger(TestCluster cluster) {
        return ledger(cluster, LedgerScope.ALL);
    }

    private static LedgerReport ledger(TestCluster cluster, LedgerScope scope) {
        try (LedgerReader reader = LedgerReader.ofAll(cluster.access(), LIVE, scope)) {
            return reader.report(Duration.ofSeconds(60));
        }
    }

    private AfferentProcess afferent(TestCluster cluster, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bootstrap-servers", cluster.bootstrapServers(), "--registry-url", cluster.registryUrl()));
        return AfferentProcess.run(folder, all.toArray(String[]::new));
    }

    /** As a producer writes it whose schema the registry does not hold yet. */
    private static byte[] written(Delivery delivery) {
        try (WireSerdes serdes = WireSerdes.of(Map.of("schema.registry.url", "mock://early"))) {
            byte[] bytes = serdes.value(RawArticle.class)
                    .serializer()
                    .serialize(Topics.RAW, RawArticleMapper.toAvro(delivery));
            ByteBuffer.wrap(bytes).putInt(1, NOT_REGISTERED_YET);
            return bytes;
        }
    }

    private static void publishBytes(TestCluster cluster, byte[] value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", cluster.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.RAW, value)).get();
        }
    }
}
