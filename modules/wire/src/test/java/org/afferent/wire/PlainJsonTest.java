package org.afferent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class PlainJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void datesAreStringsAsLongAsTheirPrecision() throws IOException {
        JsonNode work = json(CuratedArticleMapper.toAvro(Sample.work()));

        assertThat(work.get("datePublished").textValue()).isEqualTo("2010-08-31");
        assertThat(work.get("dateModified").textValue()).isEqualTo("2018-06-22T12:37:00Z");
        assertThat(work.at("/editions/0/fetchedAt").textValue()).isEqualTo("2018-06-22T12:37:00.123Z");
    }

    @Test
    void symbolsOfTheVocabularyAreLowerCaseWithHyphens() throws IOException {
        JsonNode work = json(CuratedArticleMapper.toAvro(Sample.work()));

        assertThat(work.at("/mechanisms/0/assertion").textValue()).isEqualTo("asserted");
        assertThat(work.at("/mechanisms/0/role").textValue()).isEqualTo("drug-action");
        assertThat(work.at("/mechanisms/0/mentions/0/direction").textValue()).isEqualTo("blocks");
        assertThat(work.at("/dateClaims/0/origin").textValue()).isEqualTo("json-ld");
    }

    @Test
    void verdictsAndReasonsAreUpperCase() throws IOException {
        JsonNode decision = json(DecisionMapper.toAvro(Sample.rejection()));

        assertThat(decision.get("verdict").textValue()).isEqualTo("REJECTED");
        assertThat(decision.get("reason").textValue()).isEqualTo("COOKIE_WALL");
        assertThat(decision.get("workId").isNull()).isTrue();
    }

    @Test
    void authorsAreNamesAndBytesAreBase64() throws IOException {
        assertThat(json(CuratedArticleMapper.toAvro(Sample.work()))
                        .get("authors")
                        .toString())
                .isEqualTo("[\"A. Writer\",\"B. Writer\"]");
        assertThat(json(RawArticleMapper.toAvro(Sample.delivery()))
                        .get("payload")
                        .binaryValue())
                .isEqualTo(Sample.delivery().payload());
    }

    @Test
    void fieldsStandInTheOrderOfTheSchemaAndAreAlwaysThere() throws IOException {
        for (SpecificRecord value : List.of(
                CuratedArticleMapper.toAvro(Sample.work()),
                DecisionMapper.toAvro(Sample.decision()),
                RawArticleMapper.toAvro(Sample.bareDelivery()))) {
            List<String> names = value.getSchema().getFields().stream()
                    .map(Schema.Field::name)
                    .toList();

            assertThat(List.copyOf(StreamSupport.stream(iterable(json(value)).spliterator(), false)
                            .toList()))
                    .isEqualTo(names);
        }
    }

    @Test
    void wholeNumbersHaveNoFraction() throws IOException {
        JsonNode work = json(CuratedArticleMapper.toAvro(Sample.work()));

        assertThat(work.at("/quantities/0/low").toString()).isEqualTo("70");
        assertThat(json(DecisionMapper.toAvro(Sample.decision()))
                        .get("similarity")
                        .toString())
                .isEqualTo("0.953");
    }

    /** What the documentation lacks is written to target/, to be pasted. */
    @Test
    void theExamplesInTheDocumentationAreWhatIsWritten() throws IOException {
        String doc = Files.readString(Path.of("..", "..", "docs", "json.md"));
        Map<String, Boolean> shown = new TreeMap<>();
        Path examples = Files.createDirectories(Path.of("target", "json-examples"));
        for (SpecificRecord value : List.of(
                CuratedArticleMapper.toAvro(Sample.work()),
                DecisionMapper.toAvro(Sample.decision()),
                RawArticleMapper.toAvro(Sample.delivery()))) {
            String name = value.getSchema().getName();
            Files.writeString(examples.resolve(name + ".json"), pretty(value) + "\n");
            shown.put(name, doc.contains(pretty(value)));
        }

        assertThat(shown).as("docs/json.md shows target/json-examples/*").doesNotContainValue(false);
    }

    private static String pretty(SpecificRecord value) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(value));
    }

    private static Iterable<String> iterable(JsonNode node) {
        return node::fieldNames;
    }

    private static JsonNode json(SpecificRecord value) throws IOException {
        String line = PlainJson.line(value);
        assertThat(line).doesNotContain("\n");
        return JSON.readTree(line);
    }
}
