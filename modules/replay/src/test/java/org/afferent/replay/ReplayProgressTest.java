package org.afferent.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayProgressTest {
    @Test
    void progressIsCountedFromWhatIsStillThereToWhereItStarted() {
        ReplayProgress progress = new ReplayProgress(
                List.of(new ReplayProgress.Partition(0, 10, 60, 110), new ReplayProgress.Partition(1, 0, 500, 100)));
        assertThat(progress.left()).isEqualTo(50);
        assertThat(progress.read()).isEqualTo(150);
        assertThat(progress.eta(25)).contains(Duration.ofSeconds(2));
        assertThat(progress.line(25)).isEqualTo("150 of 200 (75 %), 2s left");
        assertThat(progress.line(0)).endsWith("waiting");
    }

    @Test
    void anEmptyHistoryIsCaughtUpWith() {
        assertThat(new ReplayProgress(List.of()).line(0)).isEqualTo("0 of 0 (100 %), caught up");
    }
}
