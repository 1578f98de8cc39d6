package org.afferent.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.afferent.model.Coordinates;
import org.junit.jupiter.api.Test;

class GenerationMapperTest {
    private static final Generation G2 = new Generation(
            "g2",
            "g2.",
            "afferent-curate-g2",
            new Generation.Versions("r", "v", "p", "00ff"),
            Generation.Status.REPLAYING,
            Instant.parse("2026-01-02T03:04:05Z"),
            List.of(new Coordinates("news.raw", 0, 17), new Coordinates("news.raw", 3, 2)),
            new Generation.Scope(Instant.parse("2018-01-01T00:00:00Z"), null, "News 1"));

    @Test
    void aGenerationSurvivesItsRecord() {
        assertThat(GenerationMapper.generation(GenerationMapper.toAvro(G2))).isEqualTo(G2);
    }

    @Test
    void aPromotionCarriesTheWholeGeneration() {
        Promotion promotion = new Promotion(G2, Instant.parse("2026-01-03T00:00:00Z"), "live");
        assertThat(GenerationMapper.promotion(GenerationMapper.toAvro(promotion)))
                .isEqualTo(promotion);
    }

    @Test
    void aGenerationNamesItsOwnTopicsAndTheSharedOnes() {
        assertThat(G2.topic(Topics.CURATED)).isEqualTo("g2.news.curated");
        assertThat(G2.topic(Topics.RAW)).isEqualTo("news.raw");
        assertThat(Generation.LIVE.topic(Topics.CURATED)).isEqualTo("news.curated");
    }

    @Test
    void noGenerationCanHaveTheNameOfThePromotedRecord() {
        assertThatThrownBy(() -> new Generation(
                        Generations.PROMOTED,
                        "",
                        "a",
                        Generation.Versions.UNKNOWN,
                        Generation.Status.REPLAYING,
                        null,
                        List.of(),
                        Generation.Scope.ALL))
                .hasMessageContaining("is not a name");
    }
}
