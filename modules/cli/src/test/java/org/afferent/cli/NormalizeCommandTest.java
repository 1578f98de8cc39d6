package org.afferent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormalizeCommandTest {
    private static final String TEXT = "Ketamine blocks the NMDA receptor and so relieves depression within hours.\n\n"
            + "Whether this is all that it does, nobody knows; lipid rafts may have a part in it.";

    @TempDir
    Path folder;

    private Path deliveries;

    @BeforeEach
    void twoDeliveriesAndALineThatIsNone() throws IOException {
        deliveries = Files.writeString(
                folder.resolve("d.jsonl"),
                "{\"id\":\"good\",\"url\":\"https://news.example/a?utm_source=x\",\"publisher\":\"Example News\",\"body\":\""
                        + TEXT.replace("\n", "\\n") + "\"}\n"
                        + "not json\n"
                        + "{\"id\":\"empty\",\"url\":\"https://news.example/b\",\"body\":\" \"}\n");
    }

    @Test
    void everyDeliveryGivesALineAndEverythingElseGoesToStandardError() throws IOException {
        Run run = Run.afferent("normalize", deliveries.toString());

        assertThat(json(run)).extracting(line -> line.get("id").asText()).containsExactly("good", "empty");
        assertThat(run.err()).contains("d.jsonl:2: not JSON").contains("2 deliveries read, 1 could not be read");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void anArticleHasTheFieldsOfTheCuratedRecord() throws IOException {
        JsonNode article =
                json(Run.afferent("normalize", deliveries.toString())).get(0);

        assertThat(article.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "articleId",
                        "url",
                        "publisher",
                        "headline",
                        "authors",
                        "datePublished",
                        "datePublishedRule",
                        "dateModified",
                        "dateModifiedRule",
                        "articleBody",
                        "inLanguage",
                        "keywords",
                        "articleSection",
                        "dateClaims");
        assertThat(article.get("url").asText()).isEqualTo("https://news.example/a");
        assertThat(article.get("authors").isArray()).isTrue();
        assertThat(article.get("datePublished").isNull()).isTrue();
        assertThat(article.get("articleBody").asText()).contains("lipid rafts");
    }

    @Test
    void aRejectedDeliveryHasItsDecision() throws IOException {
        JsonNode rejected =
                json(Run.afferent("normalize", deliveries.toString())).get(1);

        assertThat(rejected.at("/decision/verdict").asText()).isEqualTo("REJECTED");
        assertThat(rejected.at("/decision/reason").asText()).isEqualTo("EMPTY");
        assertThat(rejected.at("/decision/evidence/0/rule").asText()).isEqualTo("normalize");
        assertThat(rejected.get("articleBody").isNull()).isTrue();
        assertThat(rejected.get("authors").isArray()).isTrue();
    }

    @Test
    void allReadIsSuccess() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), TEXT);

        Run run = Run.afferent("normalize", text.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(json(run).get(0).get("id").asText()).isEqualTo("a");
    }

    @Test
    void anEmptyFolderIsNotASuccess() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Run run = Run.afferent("normalize", empty.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("there was nothing to read");
    }

    @Test
    void withoutAPathOrWithATimeThatIsNoneItExitsWith2() {
        assertThat(Run.afferent("normalize").exitCode()).isEqualTo(2);
        assertThat(Run.afferent("normalize", "--fetched-at=yesterday", "x.txt").exitCode())
                .isEqualTo(2);
    }

    @Test
    void explainingNamesDatesAndRemovals() {
        Run run = Run.afferent("normalize", "--explain", deliveries.toString());

        assertThat(run.out())
                .contains("== good")
                .contains("published")
                .contains("date claims:")
                .contains("removed:");
        assertThat(run.out()).contains("== empty").contains("rejected   EMPTY");
    }

    private static List<JsonNode> json(Run run) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> lines = new java.util.ArrayList<>();
        for (String line : run.outLines()) {
            lines.add(mapper.readTree(line));
        }
        return lines;
    }
}
