package org.afferent.enrich;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScanTest {
    @Test
    void aLongHasABitForEachMark() {
        assertTrue(Mark.values().length <= Long.SIZE, () -> Mark.values().length + " marks");
    }
}
