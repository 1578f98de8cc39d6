package org.afferent.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsualDelayTest {
    private final UsualDelay delay = new UsualDelay();

    @Test
    void aMeanAFifthAboveTheUsualIsLate() {
        delay.learn(List.of(300L, 500L, 400L, 400L, 400L));
        assertThat(delay.usual()).isEqualTo(400);
        assertThat(delay.isLate(times(8, 490), false)).isFalse();
        assertThat(delay.isLate(times(8, 510), false)).isTrue();
    }

    @Test
    void aFewDecisionsSayNothing() {
        delay.learn(times(4, 400));
        assertThat(delay.isKnown()).isFalse();
        assertThat(delay.isLate(times(8, 9_000), false)).isFalse();
        delay.learn(times(5, 400));
        assertThat(delay.isLate(times(4, 9_000), false)).isFalse();
    }

    @Test
    void whatIsLateThroughoutAtTheSlowestPaceIsTheNewUsual() {
        delay.learn(times(20, 400));
        for (int look = 0; look < 30; look++) {
            assertThat(delay.isLate(times(20, 900), true)).isTrue();
        }
        assertThat(delay.isLate(times(20, 900), true)).isFalse();
    }

    @Test
    void whatIsFasterThanUsualIsLearnedSlowly() {
        delay.learn(times(20, 400));
        assertThat(delay.isLate(times(20, 300), false)).isFalse();
        assertThat(delay.usual()).isEqualTo(390, within(1e-9));
    }

    private static List<Long> times(int count, long millis) {
        return Collections.nCopies(count, millis);
    }
}
