package org.afferent.dedup;

import java.util.Arrays;

/**
 * A fixed fraction of a set of 64-bit hashes: those at or below a limit that follows from the size of the set (FracMinHash). The sample of a part is the part of the sample.
 *
 * @param size of the whole set
 * @param limit the greatest hash that is kept, unsigned
 * @param hashes the kept ones, distinct, in unsigned ascending order. Not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // stored and sent, never compared
public record Sample(int size, long limit, long[] hashes) {
    private static final long ALL = -1L;

    /** A sample of about {@code keep} of the first {@code count} values; all of a small set. */
    static Sample of(long[] values, int count, int keep) {
        long[] distinct = sortedDistinct(values, count);
        long limit = limit(distinct.length, keep);
        return new Sample(distinct.length, limit, Arrays.copyOf(distinct, countBelow(distinct, limit)));
    }

    /** The bound at which a set of this size keeps about {@code keep} hashes. */
    static long limit(int size, int keep) {
        return size <= keep ? ALL : Long.divideUnsigned(ALL, size) * keep;
    }

    /** The part of this sample that a coarser one of about {@code keep} hashes would have. */
    long[] coarser(int keep) {
        return Arrays.copyOf(hashes, countBelow(hashes, limit(size, keep)));
    }

    boolean has(long hash) {
        int low = 0;
        int high = hashes.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compareUnsigned(hashes[middle], hash);
            if (order == 0) {
                return true;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return false;
    }

    static long coarsest(Sample a, Sample b) {
        return least(a.limit, b.limit);
    }

    static long least(long a, long b) {
        return Long.compareUnsigned(a, b) <= 0 ? a : b;
    }

    int countBelow(long bound) {
        return countBelow(hashes, bound);
    }

    /** How many hashes at or below the bound two samples share. */
    static int shared(Sample a, Sample b, long bound) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.hashes.length && j < b.hashes.length && Long.compareUnsigned(a.hashes[i], bound) <= 0) {
            int order = Long.compareUnsigned(a.hashes[i], b.hashes[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    private static int countBelow(long[] sorted, long bound) {
        int end = 0;
        while (end < sorted.length && Long.compareUnsigned(sorted[end], bound) <= 0) {
            end++;
        }
        return end;
    }

    private static long[] sortedDistinct(long[] values, int count) {
        long[] sorted = sorted(values, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, distinct);
    }

    /** Hashes are spread evenly, so their leading bits say nearly where each belongs: what is left to sort is a few of each bucket. Sorting was half of a fingerprint's time. */
    private static long[] sorted(long[] values, int count) {
        int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(count));
        int shift = Long.SIZE - bits;
        int[] ends = new int[1 << bits];
        for (int i = 0; i < count; i++) {
            ends[(int) (values[i] >>> shift)]++;
        }
        for (int bucket = 1; bucket < ends.length; bucket++) {
            ends[bucket] += ends[bucket - 1];
        }
        int[] starts = ends.clone();
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[--starts[(int) (values[i] >>> shift)]] = values[i];
        }
        for (int bucket = 0; bucket < ends.length; bucket++) {
            if (ends[bucket] - starts[bucket] > 1) {
                Arrays.sort(sorted, starts[bucket], ends[bucket]); // of one bucket, so signed order is unsigned order
            }
        }
        return sorted;
    }
}
