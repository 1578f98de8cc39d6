package org.afferent.dedup;

import java.util.Arrays;

/**
 * A map from 64-bit hashes to ints in primitive arrays, 11 bytes an entry. Of a hash 42 bits are kept apart: two hashes that agree in these are one.
 *
 * <p>It consists of segments that grow by a quarter, each when it is three quarters full: no moment in which the whole is copied, and never much room unused.
 */
final class PostingTable {
    /** What is found under a hash that is not there; no value may be it. */
    static final int ABSENT = Integer.MIN_VALUE;

    private static final int SEGMENT_BITS = 10;
    private static final int LEAST_CAPACITY = 8;

    private final Segment[] segments = new Segment[1 << SEGMENT_BITS];

    int get(long hash) {
        Segment segment = segments[(int) (hash >>> (Long.SIZE - SEGMENT_BITS))];
        return segment == null ? ABSENT : segment.values[segment.slot((int) hash)];
    }

    void put(long hash, int value) {
        int at = (int) (hash >>> (Long.SIZE - SEGMENT_BITS));
        if (segments[at] == null) {
            segments[at] = new Segment();
        }
        segments[at].put((int) hash, value);
    }

    void remove(long hash) {
        Segment segment = segments[(int) (hash >>> (Long.SIZE - SEGMENT_BITS))];
        if (segment != null) {
            segment.remove((int) hash);
        }
    }

    /** Open addressing with linear probing; a key's home is where it would stand if all keys were spread evenly in their order. */
    private static final class Segment {
        private int[] keys;
        private int[] values;
        private int used;

        Segment() {
            allocate(LEAST_CAPACITY);
        }

        private void allocate(int capacity) {
            keys = new int[capacity];
            values = new int[capacity];
            Arrays.fill(values, ABSENT);
        }

        private int home(int key) {
            return (int) ((Integer.toUnsignedLong(key) * keys.length) >>> Integer.SIZE);
        }

        private int after(int slot) {
            return slot + 1 == keys.length ? 0 : slot + 1;
        }

        /** Where a key is, or would go. */
        int slot(int key) {
            int slot = home(key);
            while (values[slot] != ABSENT && keys[slot] != key) {
                slot = after(slot);
            }
            return slot;
        }

        void put(int key, int value) {
            int slot = slot(key);
            if (values[slot] == ABSENT) {
                if (used + 1 > keys.length - keys.length / 4) {
                    grow();
                    slot = slot(key);
                }
                used++;
            }
            keys[slot] = key;
            values[slot] = value;
        }

        private void grow() {
            int[] oldKeys = keys;
            int[] oldValues = values;
            allocate(oldKeys.length + Math.max(LEAST_CAPACITY, oldKeys.length / 4));
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldValues[i] != ABSENT) {
                    int slot = slot(oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    values[slot] = oldValues[i];
                }
            }
        }

        /** What follows in the same run moves up, so that no key is parted from its home by a gap. */
        void remove(int key) {
            int gap = slot(key);
            if (values[gap] == ABSENT) {
                return;
            }
            used--;
            values[gap] = ABSENT;
            for (int slot = after(gap); values[slot] != ABSENT; slot = after(slot)) {
                int fromHome = Math.floorMod(slot - home(keys[slot]), keys.length);
                int fromGap = Math.floorMod(slot - gap, keys.length);
                if (fromHome >= fromGap) {
                    keys[gap] = keys[slot];
                    values[gap] = values[slot];
                    values[slot] = ABSENT;
                    gap = slot;
                }
            }
        }
    }
}
