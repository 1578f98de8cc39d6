package org.afferent.dedup;

/**
 * The figures by which two texts are told the same; docs/dedup.md says how they were chosen.
 *
 * @param containment least share of the shorter text's shingles that the longer one has, for one work
 * @param lengthRatio least ratio of the shorter to the longer, in shingles
 * @param vocabulary least share of the shorter's telling words that the longer has
 * @param names least share of the shorter's names and numbers that the longer has
 * @param conflictingNumbers share of the numbers between the same words from which on two texts are two reports of a series that differ in their figures
 * @param conflictsFrom how many numbers must conflict at least for that
 * @param wordsPerDispute how many words two texts must have in common for each fact that they state differently in the same place
 * @param sameText least containment at which a copy counts as the same text (republication, syndication) and no longer as merely a near-duplicate
 * @param sameTextLength least length ratio for that
 * @param minimumShingles shorter texts are one work only when all their words are the same
 */
public record Policy(
        double containment,
        double lengthRatio,
        double vocabulary,
        double names,
        double conflictingNumbers,
        int conflictsFrom,
        int wordsPerDispute,
        double sameText,
        double sameTextLength,
        int minimumShingles) {
    /** What is used unless it is set otherwise. */
    public static final Policy DEFAULT = new Policy(0.46, 0.35, 0.74, 0.4, 0.2, 2, 50, 0.95, 0.925, 24);
}
