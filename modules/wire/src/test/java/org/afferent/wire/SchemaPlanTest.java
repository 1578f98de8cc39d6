package org.afferent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaPlanTest {
    private final Registry registry = new MockRegistry("plan");

    @Test
    void everySubjectOfTheContractIsRegisteredAndGuarded() {
        SchemaPlan.of(registry, Topics.declared()).apply();
        assertThat(registry.subjects()).contains("news.curated-value", "news.decisions-value", "news.raw-value");
        assertThat(registry.subjects()).allSatisfy(subject -> assertThat(registry.compatibility(subject))
                .isEqualTo("FULL_TRANSITIVE"));
        assertThat(SchemaPlan.of(registry, Topics.declared()).isEmpty()).isTrue();
    }

    @Test
    void aSubjectWithAWeakerLevelIsGuardedFirst() {
        registry.register("news.raw-value", ContractSchemas.all().get(1));
        registry.setCompatibility("news.raw-value", "NONE");
        assertThat(SchemaPlan.of(registry, Topics.declared()).lines())
                .containsSubsequence(
                        "set the compatibility of news.raw-value to FULL_TRANSITIVE (NONE)",
                        "register RawArticle for news.raw-value");
    }

    @Test
    void topicsWithoutASchemaHaveNoSubject() {
        assertThat(SchemaPlan.of(registry, Topics.declared()).lines()).noneMatch(line -> line.contains("dead-letter"));
    }
}
