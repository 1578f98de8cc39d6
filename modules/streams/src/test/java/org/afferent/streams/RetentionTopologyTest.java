package org.afferent.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.afferent.dedup.Policies;
import org.afferent.model.Delivery;
import org.afferent.news.CuratedArticle;
import org.afferent.testkit.GeneratedDeliveries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTopologyTest {
    /** {@link GeneratedDeliveries} are a minute apart. */
    private static final List<Delivery> DELIVERIES = GeneratedDeliveries.of(5, 60);

    @TempDir
    Path state;

    @Test
    void withinTheRetentionTheWorksAreThoseOfAnUnlimitedMemory() {
        Map<String, CuratedArticle> forEver = works(null, DELIVERIES);
        assertThat(works(Duration.ofHours(3), DELIVERIES)).isEqualTo(forEver);
        List<Delivery> backwards = new ArrayList<>(DELIVERIES);
        Collections.reverse(backwards);
        assertThat(works(Duration.ofHours(3), backwards).keySet()).isEqualTo(forEver.keySet());
    }

    @Test
    void beyondItStateAndIndexAreEmptiedAndTheRecordsStay() {
        try (Pipeline pipeline = pipeline("gone", Duration.ofDays(2))) {
            DELIVERIES.forEach(pipeline::publish);
            Set<String> before = pipeline.works().keySet();
            assertThat(pipeline.rowsOf(CurationTopology.INDEX_ROWS)).isGreaterThan(30);
            // Three and a half days of other news, 50 minutes apart: 58 of them are not older than two days.
            texts(Instant.parse("2024-01-01T01:00:00Z"), Duration.ofMinutes(50), 100)
                    .forEach(pipeline::publish);
            assertThat(pipeline.curated.readKeyValuesToList())
                    .extracting(record -> record.key)
                    .as("records of works that were let go are not touched")
                    .hasSize(100)
                    .doesNotContainAnyElementsOf(before);
            assertThat(pipeline.rowsOf(CurationTopology.ARTICLES)).isBetween(58L, 62L);
            assertThat(pipeline.rowsOf(CurationTopology.CONTENTS)).isBetween(58L, 62L);
            assertThat(pipeline.rowsOf(CurationTopology.INDEX_ROWS)).isBetween(58L, 62L * 4);
            assertThat(pipeline.rowsOf(CurationTopology.EXPIRIES)).isBetween(58L, 63L);
            assertThat(pipeline.rowsOf(CurationTopology.ROWS)).isZero();
        }
    }

    @Test
    void aClockThatIsAheadDoesNotEmptyTheState() {
        try (Pipeline pipeline = pipeline("ahead", Duration.ofDays(30))) {
            DELIVERIES.subList(0, 20).forEach(pipeline::publish);
            long before = pipeline.rowsOf(CurationTopology.ARTICLES);
            texts(Instant.parse("2199-01-01T00:00:00Z"), Duration.ofHours(1), 5).forEach(pipeline::publish);
            assertThat(pipeline.rowsOf(CurationTopology.ARTICLES)).isEqualTo(before + 5);
        }
    }

    private Map<String, CuratedArticle> works(Duration retention, List<Delivery> deliveries) {
        try (Pipeline pipeline =
                pipeline("r" + retention + deliveries.get(0).source().id(), retention)) {
            deliveries.forEach(pipeline::publish);
            return pipeline.works();
        }
    }

    private Pipeline pipeline(String name, Duration retention) {
        return new Pipeline(state.resolve(name), new Deduplication(Policies.DEFAULT, retention));
    }

    private static List<Delivery> texts(Instant from, Duration apart, int count) {
        List<Delivery> texts = new ArrayList<>();
        List<Delivery> made = GeneratedDeliveries.strangers(99, count);
        for (int i = 0; i < count; i++) {
            String text = new String(made.get(i).payload(), StandardCharsets.UTF_8);
            texts.add(Deliveries.text(
                    "later" + i,
                    "https://later.example/" + i,
                    "Later",
                    from.plus(apart.multipliedBy(i)).toString(),
                    text));
        }
        return texts;
    }
}
