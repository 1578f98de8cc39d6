package org.afferent.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code afferent run} as somebody would use it: files in, files out, an embedded broker between. */
class RunIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARTICLES = "src/test/resources/articles";
    private static final String SENTENCE = "Ketamine blocks the NMDA receptor and relieves depression within hours. ";

    @TempDir
    Path folder;

    @Test
    void fiveArticlesTwiceAreFiveWorksAndFiveRedeliveries() throws Exception {
        Path out = folder.resolve("out");

        AfferentProcess run = AfferentProcess.run(folder, "run", ARTICLES, ARTICLES, "--out", out.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("10 = 5 NEW + 5 REDELIVERY + 0 dead letters");
        List<JsonNode> decisions = lines(out.resolve("decisions.jsonl"));
        assertThat(decisions)
                .extracting(decision -> decision.get("verdict").asText())
                .containsExactly(
                        "NEW",
                        "NEW",
                        "NEW",
                        "NEW",
                        "NEW",
                        "REDELIVERY",
                        "REDELIVERY",
                        "REDELIVERY",
                        "REDELIVERY",
                        "REDELIVERY");
        assertThat(decisions)
                .extracting(decision -> decision.get("raw").toString())
                .doesNotHaveDuplicates();
        List<JsonNode> works = lines(out.resolve("curated.jsonl"));
        assertThat(works)
                .extracting(work -> work.get("id").asText())
                .containsExactly("a-lipid-rafts", "b-mtor", "c-unknown-mechanism", "d-five-ways", "e-how-does-it-work");
        assertThat(works.get(0).get("datePublished").asText()).isEqualTo("2018-06-22T12:37:00Z");
        assertThat(works.get(1).get("datePublished").asText()).isEqualTo("2010-08-20");
        assertThat(works.get(1).get("dateModified").asText()).isEqualTo("2018-08-08");
        assertThat(works).allSatisfy(work -> {
            assertThat(work.get("editions")).hasSize(1);
            assertThat(work.get("mechanisms")).isNotEmpty();
        });
    }

    @Test
    void whateverIsBadGetsADecisionOrAMessageAndTheCountAddsUp() throws Exception {
        Path deliveries = badDeliveries();
        Path out = folder.resolve("out");

        AfferentProcess run = AfferentProcess.run(folder, "run", deliveries.toString(), "--out", out.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("deliveries.jsonl:2: not JSON")
                .contains("deliveries.jsonl:3: there is no file")
                .contains("deliveries.jsonl:9: TOO_LARGE: the payload has more than 48,000,000 bytes unpacked");
        JsonNode summary = JSON.readTree(out.resolve("summary.json").toFile());
        assertThat(summary.get("read").asInt()).isEqualTo(6);
        assertThat(summary.get("unreadable").asInt()).isEqualTo(3);
        assertThat(summary.get("published").asInt()).isEqualTo(6);
        assertThat(summary.get("unaccounted")).isEmpty();
        List<JsonNode> decisions = lines(out.resolve("decisions.jsonl"));
        assertThat(decisions)
                .extracting(decision -> decision.get("id").asText())
                .containsExactly("good", "empty", "forty-megabytes", "binary", "not-utf-8", "nested");
        assertThat(decisions.get(0).get("verdict").asText()).isEqualTo("NEW");
        assertThat(decisions.get(1).get("reason").asText()).isEqualTo("EMPTY");
        assertThat(decisions.get(2).get("reason").asText()).isEqualTo("TOO_LARGE");
        assertThat(run.err()).as("no article in a log").doesNotContain(SENTENCE.strip());
    }

    private Path badDeliveries() throws IOException {
        gzip("nested.html.gz", "<div>", 1_000_000);
        gzip("bomb.txt.gz", "a".repeat(1_000), 60_000);
        String body = SENTENCE.repeat(5);
        List<String> lines = List.of(
                "{\"id\":\"good\",\"publisher\":\"Example News\",\"body\":\"" + body + "\"}",
                "{\"id\":\"broken\", \"body\":",
                "{\"id\":\"missing\",\"file\":\"nowhere.html\"}",
                "{\"id\":\"empty\",\"body\":\"\"}",
                "{\"id\":\"forty-megabytes\",\"body\":\"" + SENTENCE.repeat(40_000_000 / SENTENCE.length()) + "\"}",
                "{\"id\":\"binary\",\"mediaType\":\"image/png\",\"bodyBase64\":\""
                        + base64("\u0089PNG\r\n\u001a\n\0\0\0\0") + "\"}",
                "{\"id\":\"not-utf-8\",\"mediaType\":\"text/plain\",\"charset\":\"utf-8\",\"bodyBase64\":\""
                        + base64(body + "\u00C3(" + body) + "\"}",
                "{\"id\":\"nested\",\"mediaType\":\"text/html\",\"file\":\"nested.html.gz\"}",
                "{\"id\":\"bomb\",\"file\":\"bomb.txt.gz\"}");
        return Files.write(folder.resolve("deliveries.jsonl"), lines);
    }

    /** One byte a character: what is not ASCII is not UTF-8 then. */
    private static String base64(String bytes) {
        return Base64.getEncoder().encodeToString(bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private void gzip(String name, String text, int times) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
        }
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
