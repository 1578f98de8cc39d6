package org.afferent.dedup;

import java.util.Arrays;

/**
 * How often each article was met in one search. A table of its own, as large as the search needs: one counter for every article that is indexed would be a miss of the
 * processor's caches for each posting. Most articles are met once, so those that are met again are noted apart.
 */
final class Tally {
    /** Beyond this, how often is not told apart by {@link #metAtLeast}. */
    static final int TOLD_APART = 16;

    private static final int NUMBER_SHIFT = 32;
    private static final int LEAST_BITS = 10;
    /** 2^32 divided by the golden ratio (Fibonacci hashing; Knuth, The Art of Computer Programming 3, 6.4). */
    private static final int SPREAD = 0x9e3779b9;

    /** The number + 1 in the upper half, the count in the lower one; 0 is free. */
    private long[] entries = new long[1 << LEAST_BITS];

    private int bits = LEAST_BITS;
    /** The articles in the order in which they were first met. */
    private int[] numbers = new int[1 << (LEAST_BITS - 1)];

    private int size;
    /** Those that were met again, in the order in which they were. */
    private int[] again = new int[64];

    private int againSize;
    private final int[] atLeast = new int[TOLD_APART + 1];

    void clear() {
        Arrays.fill(entries, 0);
        Arrays.fill(atLeast, 0);
        size = 0;
        againSize = 0;
    }

    /** How many articles were met. */
    int size() {
        return size;
    }

    /** How many were met so often or more often; {@code times} from 2 to {@link #TOLD_APART}. */
    int metAtLeast(int times) {
        return atLeast[times];
    }

    void add(int number, int weight) {
        int slot = slot(number);
        int before = (int) entries[slot];
        if (before == 0) {
            if (size == numbers.length) {
                grow();
                slot = slot(number);
            }
            numbers[size++] = number;
            entries[slot] = (number + 1L) << NUMBER_SHIFT;
        }
        entries[slot] += weight;
        if (before + weight > 1) {
            noteAgain(number, before, before + weight);
        }
    }

    private void noteAgain(int number, int before, int now) {
        for (int times = Math.max(before, 1) + 1; times <= Math.min(now, TOLD_APART); times++) {
            atLeast[times]++;
        }
        if (before < 2) {
            if (againSize == again.length) {
                again = Arrays.copyOf(again, againSize * 2);
            }
            again[againSize++] = number;
        }
    }

    /** The article that was met as the {@code i}-th. */
    int number(int i) {
        return numbers[i];
    }

    /** How many were met more than once. */
    int againSize() {
        return againSize;
    }

    /** The {@code i}-th of those that were met more than once. */
    int again(int i) {
        return again[i];
    }

    /** How often an article was met. */
    int count(int number) {
        return (int) entries[slot(number)];
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
        for (long entry : old) {
            if (entry != 0) {
                entries[slot((int) (entry >>> NUMBER_SHIFT) - 1)] = entry;
            }
        }
        numbers = Arrays.copyOf(numbers, entries.length / 2);
    }
}
