package org.afferent.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.afferent.news.Coordinates;
import org.afferent.news.CuratedArticle;
import org.afferent.news.Provenance;
import org.afferent.wire.Registries;
import org.afferent.wire.Registry;
import org.afferent.wire.RegistryException;
import org.afferent.wire.TopicPlan;
import org.afferent.wire.TopicSpec;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broker, registry and serdes together, as programs use them. */
class EmbeddedRegistryIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema ONE = version("b", false);
    private static final Schema TWO = version("b", true);

    @TempDir
    static Path folder;

    private static EmbeddedStack stack;

    @BeforeAll
    static void start() {
        stack = EmbeddedStack.start(folder);
        try (Admin admin = admin()) {
            TopicPlan.of(admin, Topics.declared()).apply(admin);
        }
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void topicsAreMadeOnceAndThenAreAsDeclared() {
        try (Admin admin = admin()) {
            long perGeneration = Topics.declared().all().stream()
                    .filter(TopicSpec::perGeneration)
                    .count();

            assertThat(TopicPlan.of(admin, Topics.declared()).lines()).isEmpty();
            assertThat(TopicPlan.of(admin, Topics.declared().generation("g2.")).lines())
                    .hasSize((int) perGeneration)
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("create topic g2.news.decisions with 4 partitions, cleanup.policy=delete"));
        }
    }

    @Test
    void schemasAreKnownAgainAfterARestartOnTheSameFolder(@TempDir Path other) {
        int id;
        String url;
        try (EmbeddedStack first = EmbeddedStack.start(other)) {
            url = first.registryUrl();
            Registry registry = registry(url);
            id = registry.register("kept-value", ONE);
            assertThat(registry.register("kept-value", TWO)).isGreaterThan(id);
            registry.setCompatibility("kept-value", "NONE");
        }
        try (EmbeddedStack second = EmbeddedStack.start(other)) {
            Registry registry = registry(second.registryUrl());

            assertThat(second.registryUrl()).isEqualTo(url);
            assertThat(registry.subjects()).containsExactly("kept-value");
            assertThat(registry.byId(id)).isEqualTo(ONE);
            assertThat(registry.latest("kept-value").orElseThrow().version()).isEqualTo(2);
            assertThat(registry.register("kept-value", ONE)).isEqualTo(id);
            assertThat(registry.compatibility("kept-value")).isEqualTo("NONE");
        }
    }

    @Test
    void aWorkGoesThroughBrokerAndRegistry() throws Exception {
        CuratedArticle work = work("w1");
        send(work);
        try (WireSerdes serdes = WireSerdes.of(settings())) {
            Deserializer<CuratedArticle> reader =
                    serdes.value(CuratedArticle.class).deserializer();

            assertThat(reader.deserialize(Topics.CURATED, received("w1"))).isEqualTo(work);
        }
    }

    /** Nothing of ours: the bytes, an HTTP client and Avro's generic reader. */
    @Test
    void aStrangerReadsAWorkWithTheWireFormatAndTheRegistryOnly() throws Exception {
        send(work("w2"));
        byte[] bytes = received("w2");

        assertThat(bytes[0]).isZero();
        int id = ByteBuffer.wrap(bytes, 1, 4).getInt();
        String text = get("/schemas/ids/" + id).get("schema").textValue();
        Schema schema = new Schema.Parser().parse(text);
        GenericRecord record = new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));

        assertThat(record.get("workId").toString()).isEqualTo("w2");
        assertThat(record.get("articleBody").toString()).isEqualTo("Text.");
        assertThat(schema.getField("headline").doc()).isEqualTo("schema.org headline.");
    }

    @Test
    void anIncompatibleSchemaIsRefusedByName() {
        Registry registry = registry(stack.registryUrl());
        registry.register("strict-value", ONE);

        assertThatThrownBy(() -> registry.register("strict-value", version("c", false)))
                .isInstanceOfSatisfying(RegistryException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(RegistryException.Kind.INCOMPATIBLE);
                    assertThat(refused.code()).isEqualTo(409);
                })
                .hasMessageContaining("register Thing for strict-value")
                .hasMessageContaining("READER_FIELD_MISSING_DEFAULT_VALUE");
        assertThat(registry.latest("strict-value").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void aRecordWaitsForARegistryThatIsAwayAndGoesOnWhenItIsBack() throws Exception {
        EmbeddedRegistry registry = EmbeddedRegistry.start(stack.bootstrapServers());
        int port = registry.port();
        Map<String, Object> settings = settings();
        settings.put("schema.registry.url", registry.url());
        settings.put("max.retries", "0");
        settings.put("retries.wait.ms", "50");
        registry.close();
        try (WireSerdes serdes = WireSerdes.of(settings)) {
            Serde<CuratedArticle> serde = serdes.value(CuratedArticle.class);
            CompletableFuture<byte[]> bytes =
                    CompletableFuture.supplyAsync(() -> serde.serializer().serialize(Topics.CURATED, work("w3")));
            assertThatThrownBy(() -> bytes.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

            try (EmbeddedRegistry back = EmbeddedRegistry.start(stack.bootstrapServers(), port)) {
                assertThat(back.port()).isEqualTo(port);
                assertThat(serde.deserializer().deserialize(Topics.CURATED, bytes.get(20, TimeUnit.SECONDS)))
                        .isEqualTo(work("w3"));
            }
        }
    }

    @Test
    void aShrunkenTopicIsRefusedBeforeAnythingIsDone() {
        try (Admin admin = admin()) {
            Topics fewer = Topics.read(EmbeddedRegistryIT.class.getResourceAsStream("fewer.yaml"), "fewer.yaml");
            TopicPlan plan = TopicPlan.of(admin, fewer);

            assertThat(plan.lines())
                    .containsExactly(
                            "create topic new with 1 partitions, cleanup.policy=delete, compression.type=producer,"
                                    + " message.timestamp.after.max.ms=9223372036854775807, retention.ms=1000",
                            "refuse to shrink topic news.raw from 4 to 2 partitions",
                            "alter topic news.raw: retention.ms -1 -> 86400000");
            assertThatThrownBy(() -> plan.apply(admin)).hasMessageContaining("news.raw has 4 partitions");
            assertThat(TopicPlan.of(admin, fewer).lines()).isEqualTo(plan.lines());
        }
    }

    private static void send(CuratedArticle work) throws Exception {
        try (WireSerdes serdes = WireSerdes.of(settings());
                KafkaProducer<String, CuratedArticle> producer = new KafkaProducer<>(
                        settings(),
                        new StringSerializer(),
                        serdes.value(CuratedArticle.class).serializer())) {
            producer.send(new ProducerRecord<>(Topics.CURATED, 0, work.getWorkId(), work))
                    .get();
        }
    }

    private static byte[] received(String key) {
        TopicPartition partition = new TopicPartition(Topics.CURATED, 0);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (record.key().equals(key)) {
                        return record.value();
                    }
                }
            }
        }
        throw new AssertionError("no record " + key);
    }

    private static JsonNode get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(stack.registryUrl() + path)).build();
        return JSON.readTree(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }

    private static Admin admin() {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", stack.bootstrapServers()));
    }

    private static Registry registry(String url) {
        return Registries.of(Map.of("schema.registry.url", url));
    }

    private static Map<String, Object> settings() {
        return new HashMap<>(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "schema.registry.url", stack.registryUrl()));
    }

    private static CuratedArticle work(String id) {
        return CuratedArticle.newBuilder()
                .setWorkId(id)
                .setArticleId("a")
                .setArticleBody("Text.")
                .setProvenance(new Provenance(
                        "1", "1", "1", new Coordinates("news.raw", 0, 0L), new Coordinates("news.raw", 0, 0L)))
                .build();
    }

    private static Schema version(String field, boolean more) {
        SchemaBuilder.FieldAssembler<Schema> fields =
                SchemaBuilder.record("Thing").namespace("org.example").fields().requiredString(field);
        return more ? fields.optionalString("more").endRecord() : fields.endRecord();
    }
}
