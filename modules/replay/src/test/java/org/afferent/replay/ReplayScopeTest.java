package org.afferent.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.afferent.model.Delivery;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;
import org.afferent.wire.Generation;
import org.junit.jupiter.api.Test;

class ReplayScopeTest {
    private static final Instant NOON = Instant.parse("2018-06-22T12:00:00Z");

    @Test
    void fromIsInclusiveAndToIsNot() {
        var rule = ReplayScope.of(new Generation.Scope(NOON, NOON.plusSeconds(60), null));
        assertThat(rule.test(delivery(NOON, "A"))).isTrue();
        assertThat(rule.test(delivery(NOON.minusMillis(1), "A"))).isFalse();
        assertThat(rule.test(delivery(NOON.plusSeconds(60), "A"))).isFalse();
    }

    @Test
    void aPublisherIsNamedInAnyCase() {
        var rule = ReplayScope.of(new Generation.Scope(null, null, "the example"));
        assertThat(rule.test(delivery(NOON, "The Example "))).isTrue();
        assertThat(rule.test(delivery(NOON, "Another"))).isFalse();
        assertThat(rule.test(delivery(NOON, null))).isFalse();
    }

    @Test
    void withoutBoundsEverythingTakesPart() {
        assertThat(ReplayScope.of(Generation.Scope.ALL).test(delivery(NOON, null)))
                .isTrue();
    }

    private static Delivery delivery(Instant fetchedAt, String publisher) {
        return new Delivery(
                new Source("d", SourceKind.PUSH, null),
                publisher,
                null,
                fetchedAt,
                "text/plain",
                null,
                new byte[0],
                "",
                null,
                null);
    }
}
