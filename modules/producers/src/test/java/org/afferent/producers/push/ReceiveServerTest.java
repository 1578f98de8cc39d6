package org.afferent.producers.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.afferent.model.SourceKind;
import org.afferent.news.RawArticle;
import org.afferent.testkit.Behaviors;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ReceiveServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD =
            "{\"id\": \"a\", \"url\": \"https://www.press.example/a\", \"body\": \"Ketamine\"}";

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatTheBrokerAcknowledgedIsAcceptedWithItsCoordinates() throws Exception {
        HttpResponse<String> answer = desk.json("[" + GOOD + ", " + GOOD.replace("\"a\"", "\"b\"") + "]");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(JSON.readTree(answer.body()))
                .isEqualTo(
                        JSON.readTree(
                                "{\"accepted\": [{\"id\": \"a\", \"raw\": {\"topic\": \"news.raw\", \"partition\": 0, \"offset\": 0}},"
                                        + "{\"id\": \"b\", \"raw\": {\"topic\": \"news.raw\", \"partition\": 0, \"offset\": 1}}]}"));
        assertThat(desk.published.get(0)).satisfies(delivery -> {
            assertThat(delivery.publisher()).isEqualTo("Example Press");
            assertThat(delivery.source().kind()).isEqualTo(SourceKind.PUSH);
            assertThat(delivery.payload()).isEqualTo("Ketamine".getBytes(UTF_8));
            assertThat(delivery.fetchedAt()).isEqualTo(Desk.NOW);
        });
    }

    @Test
    void oneDeliveryLinesAndPackedBodiesAreTaken() throws Exception {
        assertThat(desk.json(GOOD).statusCode()).isEqualTo(202);
        assertThat(desk.post(
                                "application/x-ndjson",
                                (GOOD + "\n" + GOOD + "\n").getBytes(UTF_8),
                                "Authorization",
                                "Bearer " + Desk.KEY)
                        .statusCode())
                .isEqualTo(202);
        assertThat(desk.post(
                                "application/json; charset=utf-8",
                                Behaviors.gzip(GOOD.getBytes(UTF_8)),
                                "Authorization",
                                "bearer " + Desk.KEY,
                                "Content-Encoding",
                                "gzip")
                        .statusCode())
                .isEqualTo(202);
        assertThat(desk.published).hasSize(4);
    }

    @Test
    void avroIsTaken() throws Exception {
        HttpResponse<String> answer =
                desk.post("application/avro", avro("https://press.example/a"), "Authorization", "Bearer " + Desk.KEY);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(desk.published.get(0).source().kind()).isEqualTo(SourceKind.PUSH);
        assertThat(desk.published.get(0).url()).isEqualTo("https://press.example/a");
    }

    @Test
    void withoutTheRightKeyNothingIsRead() throws Exception {
        assertThat(desk.post("application/json", GOOD.getBytes(UTF_8)).statusCode())
                .isEqualTo(401);
        HttpResponse<String> wrong =
                desk.post("application/json", GOOD.getBytes(UTF_8), "Authorization", "Bearer not-it");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"afferent\"");
        assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(wrong.body()).doesNotContain("not-it");
        assertThat(desk.published).isEmpty();
    }

    @Test
    void oneBadDeliveryAndNothingIsPublished() throws Exception {
        HttpResponse<String> answer =
                desk.json("[" + GOOD + ", {\"url\": \"https://other.example/\", \"body\": \"x\"}, {\"body\": 7},"
                        + " {\"url\": \"https://press.example/\", \"file\": \"/etc/passwd\"}, {\"url\": \"https://press.example/\", \"publisher\": \"Other\", \"body\": \"x\"},"
                        + " {\"url\": \"https://press.example/\", \"boddy\": \"x\"}]");

        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").intValue()).isEqualTo(422);
        assertThat(problem.get("errors"))
                .extracting(fault -> fault.get("pointer").asText())
                .containsExactly("/1", "/2", "/3", "/4", "/5");
        assertThat(problem.get("errors"))
                .extracting(fault -> fault.get("detail").asText())
                .satisfiesExactly(
                        detail -> assertThat(detail)
                                .isEqualTo("url is at other.example, and the key is for press.example"),
                        detail -> assertThat(detail).isEqualTo("body is the number 7, not a text"),
                        detail -> assertThat(detail).contains("names a file"),
                        detail -> assertThat(detail).contains("publisher is Other"),
                        detail -> assertThat(detail).contains("boddy"));
        assertThat(desk.published).isEmpty();
    }

    @Test
    void whatTheBrokerDidNotAcknowledgeIsNotAccepted() throws Exception {
        desk.brokerProblem = "not enough replicas";
        HttpResponse<String> answer = desk.json(GOOD);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(JSON.readTree(answer.body()).at("/errors/0/detail").asText()).isEqualTo("not enough replicas");
    }

    @Test
    void limitsOfSizeAndNumberAndRateHold() throws Exception {
        assertThat(desk.json(GOOD.replace("Ketamine", "x".repeat(20_000))).statusCode())
                .isEqualTo(413);
        assertThat(desk.json(GOOD.replace("Ketamine", "x".repeat(2_000))).statusCode())
                .isEqualTo(422);
        assertThat(desk.post(
                                "application/json",
                                Behaviors.zeros(5_000_000),
                                "Authorization",
                                "Bearer " + Desk.KEY,
                                "Content-Encoding",
                                "gzip")
                        .statusCode())
                .isEqualTo(413);
        for (int i = 0; i < 5; i++) {
            assertThat(desk.json(GOOD).statusCode()).isEqualTo(202);
        }
        HttpResponse<String> sixth = desk.json(GOOD);
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).contains("13");
        assertThat(desk.published).hasSize(5);
    }

    @Test
    void whatCannotBeReadSaysWhy() throws Exception {
        assertThat(desk.json("{").body()).contains("not JSON");
        assertThat(desk.json("[]").statusCode()).isEqualTo(400);
        assertThat(desk.post("text/plain", new byte[1], "Authorization", "Bearer " + Desk.KEY)
                        .statusCode())
                .isEqualTo(415);
        assertThat(desk.post("application/avro", new byte[9], "Authorization", "Bearer " + Desk.KEY)
                        .statusCode())
                .isEqualTo(400);
        assertThat(desk.send("GET", "/deliveries", null, new byte[0]).statusCode())
                .isEqualTo(405);
        assertThat(desk.send("GET", "/other", null, new byte[0]).statusCode()).isEqualTo(404);
    }

    /** Every status that the description names for a delivery is answered by one of these, and no other. */
    @Test
    void theDescriptionIsServedAndNamesWhatIsAnswered() throws Exception {
        HttpResponse<String> served = desk.send("GET", "/openapi.yaml", null, new byte[0]);
        assertThat(served.statusCode()).isEqualTo(200);
        Map<?, ?> description = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(served.body());
        Map<?, ?> paths = (Map<?, ?>) description.get("paths");
        for (Object path : paths.keySet()) {
            for (Object method : ((Map<?, ?>) paths.get(path)).keySet()) {
                int status = desk.send(
                                method.toString().toUpperCase(java.util.Locale.ROOT),
                                path.toString(),
                                null,
                                new byte[0])
                        .statusCode();
                assertThat(described(paths, path.toString(), method.toString())).contains(String.valueOf(status));
            }
        }
        Set<String> answered = new TreeSet<>();
        answered.add(status(desk.json(GOOD)));
        answered.add(status(desk.json("{")));
        answered.add(status(desk.post("application/json", new byte[0])));
        answered.add(status(desk.send("PUT", "/deliveries", null, new byte[0])));
        answered.add(status(desk.json(GOOD.replace("Ketamine", "x".repeat(20_000)))));
        answered.add(status(desk.post("text/plain", new byte[0], "Authorization", "Bearer " + Desk.KEY)));
        answered.add(status(desk.json("{}")));
        desk.brokerProblem = "away";
        answered.add(status(desk.json(GOOD)));
        for (int i = 0; i < 6; i++) {
            answered.add(status(desk.json(GOOD)));
        }
        assertThat(answered).isEqualTo(described(paths, "/deliveries", "post"));
    }

    @Test
    void aConnectionThatIsEndedIsSaidToBe() throws Exception {
        HttpResponse<String> large =
                desk.post("application/json", new byte[1 << 20], "Authorization", "Bearer " + Desk.KEY);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.headers().firstValue("Connection")).contains("close");
        assertThat(desk.json("{").headers().firstValue("Connection")).isEmpty();
    }

    private static Set<String> described(Map<?, ?> paths, String path, String method) {
        Map<?, ?> operation = (Map<?, ?>) ((Map<?, ?>) paths.get(path)).get(method);
        Set<String> statuses = new TreeSet<>();
        ((Map<?, ?>) operation.get("responses")).keySet().forEach(status -> statuses.add(status.toString()));
        return statuses;
    }

    private static String status(HttpResponse<String> answer) {
        return String.valueOf(answer.statusCode());
    }

    private static byte[] avro(String url) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataFileWriter<RawArticle> writer = new DataFileWriter<>(new SpecificDatumWriter<>(RawArticle.class))) {
            writer.create(RawArticle.getClassSchema(), bytes);
            writer.append(RawArticle.newBuilder()
                    .setSource(new org.afferent.news.Source("x", org.afferent.news.SourceKind.FEED, null))
                    .setUrl(url)
                    .setFetchedAt(Desk.NOW)
                    .setPayload(java.nio.ByteBuffer.wrap("Ketamine".getBytes(UTF_8)))
                    .build());
        }
        return bytes.toByteArray();
    }
}
