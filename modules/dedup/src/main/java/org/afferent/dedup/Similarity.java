package org.afferent.dedup;

import java.util.Locale;
import org.afferent.model.Relation;

/**
 * What a pair of texts has in common: a function of the two texts alone, the same whichever is first.
 *
 * @param containment share of the shorter's shingles that the longer has, estimated, 0 to 1
 * @param resemblance Jaccard index of the shingles, estimated, 0 to 1
 * @param shorter distinct shingles of the shorter text
 * @param lengthRatio shorter to longer, in shingles, 0 to 1
 * @param sharedNumbers share of the shorter's numbers that the longer has; 1 when it has none
 * @param numbers how many numbers the shorter has
 * @param indexed how many hashes of the two meet in the inverted index
 * @param identical whether all words are the same, in the same order
 */
public record Similarity(
        double containment,
        double resemblance,
        int shorter,
        double lengthRatio,
        double sharedNumbers,
        int numbers,
        int indexed,
        boolean identical) {
    /**
     * A pair with fewer hashes in common in the index is never one work. Two copies in flight at once see each a part of what they share there, and one of them the larger
     * part: with {@link ArticleHome#CANDIDATE} = 3 a pair with 5 in common is found in whatever order the two are indexed. So the search is complete for the rule, and
     * the rule independent of the order.
     */
    static final int FOUND = 5;

    /** Compares two texts at the coarser of their scales. */
    public static Similarity of(Fingerprint a, Fingerprint b) {
        long limit = least(a.limit(), b.limit());
        int inA = Fingerprint.countBelow(a.hashes(), limit);
        int inB = Fingerprint.countBelow(b.hashes(), limit);
        int both = Fingerprint.shared(a.hashes(), b.hashes(), limit);
        boolean aShorter = a.shingles() < b.shingles() || (a.shingles() == b.shingles() && a.words() <= b.words());
        Fingerprint shorter = aShorter ? a : b;
        Fingerprint longer = aShorter ? b : a;
        int numbers = shorter.numbers().length;
        return new Similarity(
                ratio(both, Math.min(inA, inB)),
                ratio(both, inA + inB - both),
                shorter.shingles(),
                ratio(shorter.shingles(), longer.shingles()),
                numbers == 0 ? 1 : ratio(Fingerprint.shared(shorter.numbers(), longer.numbers(), -1L), numbers),
                numbers,
                Fingerprint.shared(a.hashes(), b.hashes(), least(a.indexLimit(), b.indexLimit())),
                a.digest() == b.digest() && a.words() == b.words());
    }

    private static long least(long a, long b) {
        return Long.compareUnsigned(a, b) <= 0 ? a : b;
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : Math.min(1, (double) part / whole);
    }

    /** Whether the two are one work. */
    public boolean sameWork(Policy policy) {
        return identical
                || (shorter >= policy.minimumShingles()
                        && indexed >= FOUND
                        && containment >= policy.containment()
                        && lengthRatio >= policy.lengthRatio()
                        && (numbers < policy.numbersFrom() || sharedNumbers >= policy.sharedNumbers()));
    }

    /** What one is to the other, when the two are one work. */
    public Relation relation(Policy policy, boolean samePublisher) {
        boolean sameText = identical || (containment >= policy.sameText() && lengthRatio >= policy.sameTextLength());
        if (!sameText) {
            return Relation.NEAR_DUPLICATE;
        }
        return samePublisher ? Relation.REPUBLICATION : Relation.SYNDICATION;
    }

    /** 0 to 1: 1 for equal texts, else the containment. */
    public double score() {
        return identical ? 1 : containment;
    }

    /** Figures for the evidence of a decision. */
    public String figures() {
        return identical
                ? "all words are the same"
                : String.format(
                        Locale.ROOT,
                        "containment %.2f, resemblance %.2f, length ratio %.2f, shared numbers %.2f of %d",
                        containment,
                        resemblance,
                        lengthRatio,
                        sharedNumbers,
                        numbers);
    }
}
