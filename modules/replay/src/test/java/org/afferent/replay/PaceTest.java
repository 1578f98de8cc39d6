package org.afferent.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void itIsHalvedWhileTheLiveOneIsMoreThanASecondBehind() {
        assertThat(Pace.next(400, 1000, 150, 100)).isEqualTo(200);
        assertThat(Pace.next(12, 1000, 5_000, 100)).isEqualTo(Pace.SLOWEST);
    }

    @Test
    void itRisesToItsBoundWhileTheLiveOneKeepsUp() {
        assertThat(Pace.next(400, 1000, 90, 100)).isEqualTo(441, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(Pace.next(990, 1000, 0, 100)).isEqualTo(1000);
    }

    @Test
    void aHandfulInFlightIsNotBeingLate() {
        assertThat(Pace.next(400, 1000, 15, 2)).isGreaterThan(400);
    }

    @Test
    void recordsAreHeldBackUntilTheyAreDue() {
        Pace pace = new Pace(400); // begins with a quarter: 100 a second
        long began = System.nanoTime();
        pace.spend(5);
        pace.spend(5);
        assertThat(System.nanoTime() - began).isGreaterThan(90_000_000L);
        pace.lift();
        long lifted = System.nanoTime();
        pace.spend(1_000_000);
        assertThat(System.nanoTime() - lifted).isLessThan(1_000_000_000L);
    }
}
