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
        return segment == null ? ABSENT : segment.value(segment.slot((int) hash));
    }

    /**
     * What is found under each of the hashes. The places are all read before any is looked at: reads that do not wait for one another overlap where the processor's caches do not
     * have them.
     */
    int[] get(long[] hashes) {
        long[] entries = new long[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            Segment segment = segments[(int) (hashes[i] >>> (Long.SIZE - SEGMENT_BITS))];
            entries[i] = segment == null ? Segment.FREE : segment.entries[segment.home((int) hashes[i])];
        }
        int[] values = new int[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            boolean told = (int) entries[i] == ABSENT || (int) (entries[i] >>> Integer.SIZE) == (int) hashes[i];
            values[i] = told ? (int) entries[i] : get(hashes[i]);
        }
        return values;
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

    /**
     * Open addressing with linear probing; a key's home is where it would stand if all keys were spread evenly in their order. Key and value lie side by side, the key in the
     * upper half: a look-up is one miss of the processor's caches.
     */
    private static final class Segment {
        private static final long FREE = Integer.toUnsignedLong(ABSENT);

        private long[] entries;
        private int used;

        Segment() {
            allocate(LEAST_CAPACITY);
        }

        private void allocate(int capacity) {
            entries = new long[capacity];
            Arrays.fill(entries, FREE);
        }

        int value(int slot) {
            return (int) entries[slot];
        }

        private int key(int slot) {
            return (int) (entries[slot] >>> Integer.SIZE);
        }

        private boolean free(int slot) {
            return value(slot) == ABSENT;
        }

        private int home(int key) {
            return (int) ((Integer.toUnsignedLong(key) * entries.length) >>> Integer.SIZE);
        }

        private int after(int slot) {
            return slot + 1 == entries.length ? 0 : slot + 1;
        }

        /** Where a key is, or would go. */
        int slot(int key) {
            int slot = home(key);
            while (!free(slot) && key(slot) != key) {
                slot = after(slot);
            }
            return slot;
        }

        void put(int key, int value) {
            int slot = slot(key);
            if (free(slot)) {
                if (used + 1 > entries.length - entries.length / 4) {
                    grow();
                    slot = slot(key);
                }
                used++;
            }
            entries[slot] = ((long) key << Integer.SIZE) | Integer.toUnsignedLong(value);
        }

        private void grow() {
            long[] old = entries;
            allocate(old.length + Math.max(LEAST_CAPACITY, old.length / 4));
            for (long entry : old) {
                if ((int) entry != ABSENT) {
                    entries[slot((int) (entry >>> Integer.SIZE))] = entry;
                }
            }
        }

        /** What follows in the same run moves up, so that no key is parted from its home by a gap. */
        void remove(int key) {
            int gap = slot(key);
            if (free(gap)) {
                return;
            }
            used--;
            entries[gap] = FREE;
            for (int slot = after(gap); !free(slot); slot = after(slot)) {
                int fromHome = Math.floorMod(slot - home(key(slot)), entries.length);
                int fromGap = Math.floorMod(slot - gap, entries.length);
                if (fromHome >= fromGap) {
                    entries[gap] = entries[slot];
                    entries[slot] = FREE;
                    gap = slot;
                }
            }
        }
    }
}
