package org.afferent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        assertThat(new Table("A", "LONG", "C")
                        .row("wide", 1, null)
                        .row("x", "y", "z")
                        .lines())
                .containsExactly("A     LONG  C", "wide  1     -", "x     y     z");
    }
}
