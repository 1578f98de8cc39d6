package org.afferent.producers.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private static final Instant NOW = Instant.parse("2018-06-25T06:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aCheckpointCountsWhatIsSafeWithoutGaps() throws Exception {
        Path input = Files.writeString(folder.resolve("a.jsonl"), "x");
        Path file = folder.resolve("checkpoint");
        Checkpoint checkpoint = Checkpoint.open(file, List.of(input));
        for (long number : new long[] {1, 0, 3, 5}) {
            checkpoint.done(number);
        }
        checkpoint.save();
        assertThat(Checkpoint.open(file, List.of(input)).done()).isEqualTo(2);
        checkpoint.done(2);
        checkpoint.done(4);
        checkpoint.save();
        assertThat(Checkpoint.open(file, List.of(input)).done()).isEqualTo(6);
    }

    @Test
    void aCheckpointOfOtherInputsIsRefused() throws Exception {
        Path input = Files.writeString(folder.resolve("a.jsonl"), "x");
        Path file = folder.resolve("checkpoint");
        Checkpoint.open(file, List.of(input)).save();
        Files.writeString(input, "more");
        assertThatThrownBy(() -> Checkpoint.open(file, List.of(input)))
                .hasMessage(file + " is of other inputs, or they have changed since; delete it to begin again");
    }

    @Test
    void aPaceIsKeptAndSavedUpForASecondOnly() {
        Pace pace = new Pace(10, NOW);
        assertThat(pace.take(NOW)).isZero();
        assertThat(pace.take(NOW)).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.take(NOW.plusMillis(50))).isEqualTo(Duration.ofMillis(150));
        Instant later = NOW.plusSeconds(3600);
        for (int i = 0; i < 11; i++) {
            assertThat(pace.take(later)).isZero();
        }
        assertThat(pace.take(later)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void progressSaysWhenItEnds() {
        Instant later = NOW.plusSeconds(100);
        assertThat(new Advance(250, 1000, 1234, 0, NOW, later).line()).isEqualTo("25 % (1,234 deliveries), 5 min left");
        assertThat(new Advance(600, 1000, 7, 500, NOW, later).left()).contains(Duration.ofSeconds(400));
        assertThat(new Advance(0, 1000, 0, 0, NOW, NOW).line()).isEqualTo("0 % (0 deliveries)");
    }
}
