package org.afferent.dedup;

import java.util.Arrays;

/**
 * What of a text is compared: a fixed fraction of its word 3-grams (FracMinHash: the shingles whose hash is below a limit that follows from the text's length; Irber et
 * al. 2022, "Lightweight compositional analysis of metagenomes with FracMinHash and minimum metagenome covers"), its numbers and the digest of all its words.
 *
 * <p>The sample of a part of a text is the part of the sample, so both resemblance (Jaccard) and containment are estimated without bias, and two fingerprints are compared
 * at the coarser of their scales.
 *
 * @param words how many words the text has
 * @param shingles how many distinct shingles the text has
 * @param limit the hashes kept are those below or at this bound, unsigned
 * @param hashes distinct, in unsigned ascending order. Not to be modified
 * @param numbers hashes of the distinct numbers of the text, in unsigned ascending order. Not to be modified
 * @param digest of the folded words in their order: equal digests are equal texts
 */
@SuppressWarnings("ArrayRecordComponent") // compared by digest, never by equals
public record Fingerprint(int words, int shingles, long limit, long[] hashes, long[] numbers, long digest) {
    /** About how many hashes are kept to verify a pair: the standard error of a containment of 0.45 is then 0.022. */
    static final int KEPT = 512;
    /** About how many of these go into the inverted index. */
    static final int INDEXED = 64;

    static final int SHINGLE_WORDS = 3;
    /** Shingles of fewer characters are function words ("one of the") that every text shares. */
    private static final int SHINGLE_CHARACTERS = 9;

    private static final long ALL = -1L;

    /** The fingerprint of a text. */
    public static Fingerprint of(String text) {
        return of(Tokens.of(text));
    }

    static Fingerprint of(Tokens tokens) {
        long digest = 0;
        long[] numbers = new long[tokens.size];
        int numberCount = 0;
        for (int i = 0; i < tokens.size; i++) {
            digest = mix(digest ^ tokens.hashes[i]);
            if (tokens.numeric[i]) {
                numbers[numberCount++] = tokens.hashes[i];
            }
        }
        long[] all = new long[Math.max(0, tokens.size - SHINGLE_WORDS + 1)];
        int count = 0;
        for (int i = 0; i + SHINGLE_WORDS <= tokens.size; i++) {
            if (tells(tokens, i)) {
                all[count++] = shingle(tokens, i);
            }
        }
        all = sortedDistinct(all, count);
        long limit = limit(all.length, KEPT);
        return new Fingerprint(
                tokens.size, all.length, limit, below(all, limit), sortedDistinct(numbers, numberCount), digest);
    }

    /** The hashes that the inverted index holds for this text: about {@link #INDEXED} of them, all of a short text. */
    public long[] indexed() {
        return below(hashes, indexLimit());
    }

    long indexLimit() {
        return limit(shingles, INDEXED);
    }

    static boolean tells(Tokens tokens, int at) {
        return tokens.weights[at] + tokens.weights[at + 1] + tokens.weights[at + 2] >= SHINGLE_CHARACTERS;
    }

    static long shingle(Tokens tokens, int at) {
        long hash = mix(tokens.hashes[at]);
        hash = mix(hash ^ tokens.hashes[at + 1]);
        return mix(hash ^ tokens.hashes[at + 2]);
    }

    /** The finalizer of MurmurHash3 (Appleby, public domain) after a Weyl step, so that zero is not a fixed point. */
    static long mix(long value) {
        long h = value + 0x9e3779b97f4a7c15L;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    /** The bound at which a text of so many shingles keeps about {@code keep} hashes. */
    private static long limit(int shingles, int keep) {
        return shingles <= keep ? ALL : Long.divideUnsigned(ALL, shingles) * keep;
    }

    static long[] below(long[] sorted, long limit) {
        int end = countBelow(sorted, limit);
        return end == sorted.length ? sorted : Arrays.copyOf(sorted, end);
    }

    static int countBelow(long[] sorted, long limit) {
        int end = 0;
        while (end < sorted.length && Long.compareUnsigned(sorted[end], limit) <= 0) {
            end++;
        }
        return end;
    }

    static boolean contains(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compareUnsigned(sorted[middle], value);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    /** How many values at or below the limit two ascending (unsigned) arrays share. */
    static int shared(long[] a, long[] b, long limit) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length && Long.compareUnsigned(a[i], limit) <= 0) {
            int order = Long.compareUnsigned(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    private static long[] sortedDistinct(long[] values, int count) {
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = values[i] ^ Long.MIN_VALUE; // unsigned order by a signed sort
        }
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        for (int i = 0; i < distinct; i++) {
            sorted[i] ^= Long.MIN_VALUE;
        }
        return Arrays.copyOf(sorted, distinct);
    }
}
