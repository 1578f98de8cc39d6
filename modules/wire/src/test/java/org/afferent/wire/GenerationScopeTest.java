package org.afferent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.afferent.wire.Generation.Scope;
import org.junit.jupiter.api.Test;

class GenerationScopeTest {
    private static final Instant NOON = Instant.parse("2018-06-22T12:00:00Z");

    @Test
    void fromIsInclusiveAndToIsNot() {
        Scope minute = new Scope(NOON, NOON.plusSeconds(60), null);
        assertThat(minute.holds(NOON, "A")).isTrue();
        assertThat(minute.holds(NOON.minusMillis(1), "A")).isFalse();
        assertThat(minute.holds(NOON.plusSeconds(60), "A")).isFalse();
    }

    @Test
    void aPublisherIsNamedInAnyCase() {
        Scope one = new Scope(null, null, "the example");
        assertThat(one.holds(NOON, "The Example ")).isTrue();
        assertThat(one.holds(NOON, "Another")).isFalse();
        assertThat(one.holds(NOON, null)).isFalse();
    }

    @Test
    void withoutBoundsEverythingTakesPart() {
        assertThat(Scope.ALL.holds(NOON, null)).isTrue();
    }
}
