package org.afferent.dedup;

/**
 * What one index partition holds of one article.
 *
 * @param hashes the article's indexed hashes that belong to this partition. Not to be modified
 * @param hasDigest whether the digest belongs to this partition
 * @param digest of the text; 0 when {@code hasDigest} is false
 */
@SuppressWarnings("ArrayRecordComponent") // stored and sent, never compared
public record IndexRow(long[] hashes, boolean hasDigest, long digest) {
    static final IndexRow NONE = new IndexRow(new long[0], false, 0);

    /** Whether there is nothing to index. */
    public boolean isEmpty() {
        return hashes.length == 0 && !hasDigest;
    }

    /** The rows of a fingerprint, one for each of {@code partitions} index partitions; a hash has one home. */
    static IndexRow[] split(Fingerprint fingerprint, int partitions) {
        long[] indexed = fingerprint.indexed();
        int[] counts = new int[partitions];
        for (long hash : indexed) {
            counts[home(hash, partitions)]++;
        }
        long[][] hashes = new long[partitions][];
        for (int p = 0; p < partitions; p++) {
            hashes[p] = new long[counts[p]];
        }
        for (long hash : indexed) {
            int p = home(hash, partitions);
            hashes[p][hashes[p].length - counts[p]--] = hash;
        }
        int digestHome = home(fingerprint.digest(), partitions);
        IndexRow[] rows = new IndexRow[partitions];
        for (int p = 0; p < partitions; p++) {
            rows[p] = new IndexRow(hashes[p], p == digestHome, p == digestHome ? fingerprint.digest() : 0);
        }
        return rows;
    }

    private static int home(long hash, int partitions) {
        return (int) Long.remainderUnsigned(Fingerprint.mix(hash), partitions);
    }
}
