package org.afferent.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppearancesTest {
    private final Appearances appearances = new Appearances();

    @Test
    void aRecordAppearsWithTheFirstLookThatMetIt() {
        appearances.note(0, 10, 100);
        appearances.note(0, 10, 200);
        appearances.note(0, 13, 300);
        appearances.note(0, 14, 400);
        assertThat(appearances.of(0, 10)).hasValue(300);
        assertThat(appearances.of(0, 12)).hasValue(300);
        assertThat(appearances.of(0, 13)).hasValue(400);
    }

    @Test
    void whatWasThereBeforeAndWhatIsNotSeenYetHasNone() {
        appearances.note(0, 10, 100);
        appearances.note(0, 12, 200);
        assertThat(appearances.of(0, 9)).isEmpty();
        assertThat(appearances.of(0, 12)).isEmpty();
        assertThat(appearances.of(1, 0)).isEmpty();
    }

    @Test
    void whatIsForgottenIsNotTakenForNew() {
        appearances.note(0, 10, 100);
        appearances.note(0, 12, 200);
        appearances.note(0, 14, 300);
        appearances.forgetBefore(250);
        assertThat(appearances.of(0, 11)).isEmpty();
        appearances.note(0, 15, 400);
        assertThat(appearances.of(0, 14)).hasValue(400);
    }
}
