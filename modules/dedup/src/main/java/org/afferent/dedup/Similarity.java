package org.afferent.dedup;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.afferent.model.Relation;

/**
 * What a pair of texts has in common: a function of the two texts alone, the same whichever is first. Shares are estimated, 0 to 1.
 *
 * @param containment share of the shorter's shingles that the longer has
 * @param resemblance Jaccard index of the shingles
 * @param shorter distinct shingles of the shorter text
 * @param lengthRatio shorter to longer, in shingles
 * @param vocabulary share of the shorter's telling words that the longer has
 * @param names share of the shorter's names and numbers that are words of the longer; 1 when it has fewer than five
 * @param numbers how many numbers of both stand between the same words
 * @param conflicts how many of these differ
 * @param disputed facts that the two state differently in the same place: 2 for each place with other numbers, 1 with other names; 0 where the texts have too little in common to be laid side by
 *     side
 * @param common how many words they have side by side
 * @param indexed how many hashes of the two meet in the inverted index
 * @param identical whether all words are the same, in the same order
 */
public record Similarity(
        double containment,
        double resemblance,
        int shorter,
        double lengthRatio,
        double vocabulary,
        double names,
        int numbers,
        int conflicts,
        int disputed,
        int common,
        int indexed,
        boolean identical) {
    /**
     * A pair with fewer hashes in common in the index is never one work. Two copies in flight at once see each a part of what they share there, and one of them the larger part: with
     * {@link ArticleHome#CANDIDATE} = 3 a pair with 5 in common is found in whatever order the two are indexed. So the search is complete for the rule, and the rule independent of the order.
     */
    static final int FOUND = 5;

    /** Strangers are not laid side by side: no policy makes them one work. */
    private static final double WORTH_ALIGNING = 0.25;

    /** A text of few names and numbers may have them all from the lines around it. */
    private static final int FEWEST_NAMES = 5;

    private static final Comparator<Fingerprint> SHORTER_FIRST = Comparator.comparingInt(
                    (Fingerprint f) -> f.shingles().size())
            .thenComparingInt(Fingerprint::words)
            .thenComparing(Fingerprint::digest, Long::compareUnsigned);

    /** Compares two texts at the coarser of their scales. */
    public static Similarity of(Fingerprint a, Fingerprint b) {
        boolean inOrder = SHORTER_FIRST.compare(a, b) <= 0;
        Fingerprint shorter = inOrder ? a : b;
        Fingerprint longer = inOrder ? b : a;
        long bound = Sample.coarsest(a.shingles(), b.shingles());
        int inA = a.shingles().countBelow(bound);
        int inB = b.shingles().countBelow(bound);
        int both = Sample.shared(a.shingles(), b.shingles(), bound);
        Figures.Agreement figures = Figures.agreement(a.figures(), b.figures());
        double containment = ratio(both, Math.min(inA, inB));
        boolean identical = a.digest() == b.digest() && a.words() == b.words();
        Disputes disputes = identical || containment < WORTH_ALIGNING ? Disputes.NONE : disputes(shorter, longer);
        return new Similarity(
                containment,
                ratio(both, inA + inB - both),
                shorter.shingles().size(),
                ratio(shorter.shingles().size(), longer.shingles().size()),
                share(shorter.vocabulary(), longer.vocabulary(), 1),
                share(shorter.names(), longer.vocabulary(), FEWEST_NAMES),
                figures.places(),
                figures.conflicts(),
                disputes.weight(),
                disputes.common(),
                Sample.shared(a.shingles(), b.shingles(), Sample.least(a.indexLimit(), b.indexLimit())),
                identical);
    }

    static Disputes disputes(Fingerprint a, Fingerprint b) {
        return SHORTER_FIRST.compare(a, b) <= 0
                ? Disputes.between(a.wording(), b.wording())
                : Disputes.between(b.wording(), a.wording());
    }

    /** The share of one that the other has; of fewer than {@code fewest} it says nothing, and is 1. */
    private static double share(Sample part, Sample whole, int fewest) {
        long bound = Sample.coarsest(part, whole);
        int in = part.countBelow(bound);
        return in < fewest ? 1 : ratio(Sample.shared(part, whole, bound), in);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : Math.min(1, (double) part / whole);
    }

    /** Whether the two are one work: all their words are the same, or all criteria hold. */
    public boolean sameWork(Policy policy) {
        return identical || criteria(policy).stream().allMatch(Criterion::holds);
    }

    /** The conditions of the rule, in the order of docs/dedup.md. */
    public List<Criterion> criteria(Policy policy) {
        return List.of(
                Criterion.countAtLeast("shingles of the shorter", shorter, policy.minimumShingles()),
                Criterion.countAtLeast("indexed hashes shared", indexed, FOUND),
                Criterion.atLeast("containment", containment, policy.containment()),
                Criterion.atLeast("length ratio", lengthRatio, policy.lengthRatio()),
                Criterion.atLeast("words shared", vocabulary, policy.vocabulary()),
                Criterion.atLeast("names shared", names, policy.names()),
                new Criterion(
                        "numbers that differ",
                        true,
                        conflicts,
                        "< " + policy.conflictsFrom() + ", or < " + policy.conflictingNumbers() + " of " + numbers,
                        !differsInFigures(policy)),
                new Criterion(
                        "facts in dispute",
                        true,
                        disputed,
                        "<= 1 for each " + policy.wordsPerDispute() + " of " + common + " words in common",
                        disputed * policy.wordsPerDispute() <= common));
    }

    private boolean differsInFigures(Policy policy) {
        return conflicts >= policy.conflictsFrom() && conflicts >= policy.conflictingNumbers() * numbers;
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
                        "containment %.2f, resemblance %.2f, length ratio %.2f, words %.2f, names %.2f, %d of %d numbers differ, %d facts in dispute",
                        containment,
                        resemblance,
                        lengthRatio,
                        vocabulary,
                        names,
                        conflicts,
                        numbers,
                        disputed);
    }
}
