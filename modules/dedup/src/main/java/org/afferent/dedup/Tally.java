package org.afferent.dedup;

import java.util.Arrays;

/**
 * How often each article was met in one search. A table of its own, as large as the search needs: one counter for every article that is indexed would be a miss of the
 * processor's caches for each posting.
 */
final class Tally {
    private static final int NUMBER_SHIFT = 32;
    private static final int LEAST_BITS = 10;
    /** 2^32 divided by the golden ratio (Fibonacci hashing; Knuth, The Art of Computer Programming 3, 6.4). */
    private static final int SPREAD = 0x9e3779b9;

    /** The number + 1 in the upper half, the count in the lower one; 0 is free. */
    private long[] entries = new long[1 << LEAST_BITS];

    private int bits = LEAST_BITS;
    /** The slots in use, in the order in which the articles were first met. */
    private int[] slots = new int[1 << (LEAST_BITS - 1)];

    private int size;

    void clear() {
        for (int i = 0; i < size; i++) {
            entries[slots[i]] = 0;
        }
        size = 0;
    }

    /** How many articles were met. */
    int size() {
        return size;
    }

    void add(int number, int weight) {
        int slot = slot(number);
        if (entries[slot] == 0) {
            if (size == slots.length) {
                grow();
                slot = slot(number);
            }
            slots[size++] = slot;
            entries[slot] = (number + 1L) << NUMBER_SHIFT;
        }
        entries[slot] += weight;
    }

    /** The article that was met as the {@code i}-th. */
    int number(int i) {
        return (int) (entries[slots[i]] >>> NUMBER_SHIFT) - 1;
    }

    /** How often the {@code i}-th was met. */
    int countAt(int i) {
        return (int) entries[slots[i]];
    }

    /** How often an article was met. */
    int count(int number) {
        return (int) entries[slot(number)];
    }

    /** As if an article had never been met. */
    void forget(int number) {
        int slot = slot(number);
        if (entries[slot] != 0) {
            entries[slot] = (number + 1L) << NUMBER_SHIFT;
        }
    }

    private int slot(int number) {
        int slot = (number * SPREAD) >>> (Integer.SIZE - bits);
        while (entries[slot] != 0 && (int) (entries[slot] >>> NUMBER_SHIFT) - 1 != number) {
            slot = (slot + 1) & (entries.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] old = entries;
        bits++;
        entries = new long[1 << bits];
        for (int i = 0; i < size; i++) {
            long entry = old[slots[i]];
            slots[i] = slot((int) (entry >>> NUMBER_SHIFT) - 1);
            entries[slots[i]] = entry;
        }
        slots = Arrays.copyOf(slots, entries.length / 2);
    }
}
