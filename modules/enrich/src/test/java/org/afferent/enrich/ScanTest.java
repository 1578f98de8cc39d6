package org.afferent.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScanTest {
    @Test
    void aLongHasABitForEachMark() {
        assertThat(Mark.values()).hasSizeLessThanOrEqualTo(Long.SIZE);
    }
}
