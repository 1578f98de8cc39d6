package org.afferent.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void itIsHalvedWhenTheLiveOneIsLate() {
        assertThat(Pace.next(400, 1000, true, 400)).isEqualTo(200);
        assertThat(Pace.next(12, 1000, true, 12)).isEqualTo(Pace.SLOWEST);
    }

    @Test
    void halvingBitesAlsoWhenTheReplayTakesLessThanItMay() {
        assertThat(Pace.next(1000, 1000, true, 180)).isEqualTo(90);
    }

    @Test
    void itRisesToItsBoundWhileTheLiveOneKeepsUp() {
        assertThat(Pace.next(400, 1000, false, 400)).isEqualTo(482, within(1e-9));
        assertThat(Pace.next(990, 1000, false, 990)).isEqualTo(1000);
    }

    @Test
    void handfulsThatComeFarApartDoNotKeepItDown() {
        Pace pace = slow();
        for (int second = 0; second < 20; second++) {
            pace.spend(second % 2 == 0 ? 1 : 0);
            pace.adapt(false, 0.01);
        }
        assertThat(pace.rate()).isGreaterThan(2 * Pace.SLOWEST);
    }

    @Test
    void whatIsNotTakenDoesNotRise() {
        assertThat(Pace.next(900, 1000, false, 180)).isEqualTo(900);
        assertThat(Pace.next(400, 1000, false, 0)).isEqualTo(400);
    }

    @Test
    void whatIsLateRightAfterACutDoesNotCutAgain() {
        Pace pace = slow();
        for (int i = 0; i < 10; i++) {
            pace.spend(1);
            pace.adapt(false, 0.001);
        }
        double before = pace.rate();
        pace.spend(1);
        pace.adapt(true, 0.001);
        double cut = pace.rate();
        assertThat(cut).isEqualTo(before / 2);
        pace.spend(1);
        pace.adapt(true, 0.001);
        assertThat(pace.rate()).isEqualTo(cut);
        pace.spend(1);
        pace.adapt(true, 0.001);
        assertThat(pace.rate()).isEqualTo(Math.max(Pace.SLOWEST, cut / 2));
    }

    @Test
    void aSecondsInputIsNotBeingBehindNorIsAHandful() {
        assertThat(Pace.isBehind(90, 100)).isFalse();
        assertThat(Pace.isBehind(150, 100)).isTrue();
        assertThat(Pace.isBehind(15, 2)).isFalse();
    }

    @Test
    void aLongWaitIsNotOwedLater() {
        Pace pace = slow();
        pace.spend(1_000); // 100 seconds at the slowest, of which two are waited
        for (int i = 0; i < 40; i++) {
            pace.adapt(false, 1e-6);
            pace.spend(1);
        }
        assertThat(pace.rate()).isEqualTo(1000);
        long began = System.nanoTime();
        pace.spend(5);
        assertThat(System.nanoTime() - began).isLessThan(1_000_000_000L);
    }

    @Test
    void recordsAreHeldBackUntilTheyAreDue() {
        Pace pace = slow();
        long began = System.nanoTime();
        pace.spend(1);
        assertThat(System.nanoTime() - began).isGreaterThan(90_000_000L);
        pace.lift();
        long lifted = System.nanoTime();
        pace.spend(1_000_000);
        assertThat(System.nanoTime() - lifted).isLessThan(1_000_000_000L);
    }

    private static Pace slow() {
        Pace pace = new Pace(1000);
        assertThat(pace.rate()).isEqualTo(250);
        pace.slow();
        assertThat(pace.rate()).isEqualTo(Pace.SLOWEST);
        return pace;
    }
}
