package org.afferent.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.afferent.model.Change;
import org.afferent.news.CuratedArticle;
import org.afferent.news.Decision;
import org.afferent.wire.WireSerdes;
import org.afferent.wire.WorkHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurationTopologyTest {
    private static final String URL = "https://news.example/2024/receptor";

    @TempDir
    Path state;

    @Test
    void oneArticleBecomesOneWorkAndOneDecision() {
        try (Pipeline pipeline = new Pipeline(state)) {
            pipeline.publish(Deliveries.text("d1", URL, "News", "2024-05-01T10:00:00Z", Deliveries.SLOW_RECEPTOR));
            List<Decision> decisions = pipeline.decisions.readValuesToList();
            assertThat(decisions).extracting(d -> d.getVerdict().name()).containsExactly("NEW");
            assertThat(decisions.get(0).getId()).isEqualTo("d1");
            Map<String, CuratedArticle> works = pipeline.works();
            assertThat(works).containsOnlyKeys(decisions.get(0).getWorkId());
            assertThat(works.values().iterator().next().getArticleBody()).contains("fluorescent sensor");
        }
    }

    @Test
    void theSameAgainIsARedelivery() {
        try (Pipeline pipeline = new Pipeline(state)) {
            pipeline.publish(Deliveries.text("d1", URL, "News", "2024-05-01T10:00:00Z", Deliveries.SLOW_RECEPTOR));
            pipeline.publish(Deliveries.text(
                    "d2", URL + "?utm_source=mail", "News", "2024-05-02T10:00:00Z", Deliveries.SLOW_RECEPTOR));
            assertThat(verdicts(pipeline)).containsExactly("NEW", "REDELIVERY");
            assertThat(pipeline.works()).hasSize(1);
        }
    }

    @Test
    void aChangedTextIsARevisionOfItsWork() {
        try (Pipeline pipeline = new Pipeline(state)) {
            pipeline.publish(Deliveries.text("d1", URL, "News", "2024-05-01T10:00:00Z", Deliveries.SLOW_RECEPTOR));
            pipeline.publish(Deliveries.text(
                    "d2",
                    URL,
                    "News",
                    "2024-05-02T10:00:00Z",
                    Deliveries.SLOW_RECEPTOR.replace("about forty minutes", "about fourteen minutes")));
            assertThat(verdicts(pipeline)).containsExactly("NEW", "REVISION");
            Map<String, CuratedArticle> works = pipeline.works();
            assertThat(works).hasSize(1);
            CuratedArticle work = works.values().iterator().next();
            assertThat(work.getArticleBody()).contains("fourteen");
            assertThat(work.getEditions().get(0).getLastChange())
                    .contains("forty")
                    .contains("fourteen");
        }
    }

    @Test
    void theSameTextElsewhereIsSyndicationAndTheEarlierOneLeads() {
        try (Pipeline pipeline = new Pipeline(state)) {
            pipeline.publish(Deliveries.text("d1", URL, "News", "2024-05-03T10:00:00Z", Deliveries.SLOW_RECEPTOR));
            pipeline.publish(Deliveries.text(
                    "d2", "https://other.example/x", "Other", "2024-05-01T10:00:00Z", Deliveries.SLOW_RECEPTOR));
            List<Decision> decisions = pipeline.decisions.readValuesToList();
            assertThat(decisions.stream().filter(d -> d.getKind().name().equals("DELIVERY")))
                    .extracting(d -> d.getVerdict().name())
                    .containsExactly("NEW", "SYNDICATION");
            Map<String, CuratedArticle> works = pipeline.works();
            assertThat(works).hasSize(1);
            CuratedArticle work = works.values().iterator().next();
            assertThat(work.getUrl()).isEqualTo("https://other.example/x");
            assertThat(work.getEditions()).hasSize(2);
            assertThat(work.getReplaces()).containsExactly(decisions.get(0).getWorkId());
        }
    }

    @Test
    void headersSayWhatARecordDoesAndOfWhatItIs() {
        try (Pipeline pipeline = new Pipeline(state)) {
            pipeline.publish(Deliveries.text("d1", URL, "News", "2024-05-03T10:00:00Z", Deliveries.SLOW_RECEPTOR));
            pipeline.publish(
                    Deliveries.text("d2", URL, "News", "2024-05-04T10:00:00Z", Deliveries.SLOW_RECEPTOR + " More."));
            pipeline.publish(Deliveries.text(
                    "d3", "https://other.example/x", "Other", "2024-05-01T10:00:00Z", Deliveries.SLOW_RECEPTOR));
            List<TestRecord<String, CuratedArticle>> records = pipeline.curated.readRecordsToList();

            assertThat(records.get(0).getHeaders())
                    .extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                    .containsExactly(
                            "afferent.change=added",
                            "afferent.publisher=News",
                            "afferent.language=en",
                            "afferent.mechanism.glutamate-system=asserted");
            assertThat(WorkHeaders.change(records.get(1).getHeaders())).contains(Change.CHANGED);
            TestRecord<String, CuratedArticle> tombstone = records.stream()
                    .filter(record -> record.value() == null)
                    .findFirst()
                    .orElseThrow();
            String replacedBy = records.get(records.size() - 1).key();
            assertThat(tombstone.getHeaders())
                    .extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                    .containsExactly("afferent.change=merged", "afferent.replaced-by=" + replacedBy);
            assertThat(replacedBy).isNotEqualTo(tombstone.key());
        }
    }

    @Test
    void anEmptyRecordIsDecidedToo() {
        try (Pipeline pipeline = new Pipeline(state)) {
            pipeline.raw.pipeInput("somebody", null);
            assertThat(pipeline.decisions.readValuesToList())
                    .extracting(d -> d.getVerdict() + " " + d.getReason())
                    .containsExactly("REJECTED EMPTY");
        }
    }

    @Test
    void bytesThatAreNoRecordAreADeadLetterAndTheRestGoesOn() {
        try (Pipeline pipeline = new Pipeline(state)) {
            pipeline.rawBytes.pipeInput("bad", new byte[] {9, 9, 9});
            pipeline.publish(Deliveries.text("d1", URL, "News", "2024-05-01T10:00:00Z", Deliveries.SLOW_RECEPTOR));
            assertThat(pipeline.deadLetters.readValuesToList()).containsExactly(new byte[] {9, 9, 9});
            assertThat(verdicts(pipeline)).containsExactly("NEW");
        }
    }

    @Test
    void theTopologyIsTheOneOnRecord() throws IOException {
        try (WireSerdes serdes = WireSerdes.of(Map.of("schema.registry.url", "mock://golden"));
                InputStream golden = getClass().getResourceAsStream("/topology.txt")) {
            String described = TopologyText.of(Pipeline.topology(
                    serdes, Pipeline.settings(state).properties(Pipeline.TOPICS), Deduplication.DEFAULT));
            assertThat(described)
                    .as(
                            "a changed shape is a state migration: say so in the changelog, then renew src/test/resources/topology.txt")
                    .isEqualTo(golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aStoreWithoutANameIsRefused() {
        StreamsBuilder builder = Builders.of(Pipeline.settings(state).properties(Pipeline.TOPICS));
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()))
                .groupBy((key, value) -> value, Grouped.with(Serdes.String(), Serdes.String()))
                .count();
        assertThatThrownBy(builder::build).hasMessageContaining("name");
    }

    private static List<String> verdicts(Pipeline pipeline) {
        return pipeline.decisions.readValuesToList().stream()
                .filter(decision -> decision.getKind().name().equals("DELIVERY"))
                .map(decision -> decision.getVerdict().name())
                .toList();
    }
}
