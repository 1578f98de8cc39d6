package org.afferent.dedup;

/**
 * The figures by which two texts are told the same; docs/dedup.md says how they were chosen.
 *
 * @param containment least share of the shorter text's shingles that the longer one has, for one work
 * @param lengthRatio least ratio of the shorter to the longer, in shingles
 * @param sharedNumbers least share of the shorter's numbers that the longer has, where it has at least {@code numbersFrom}: reports that differ in figures are different
 * @param numbersFrom how many numbers the shorter must have for that
 * @param sameText least containment at which a copy counts as the same text (republication, syndication) and no longer as merely a near-duplicate
 * @param sameTextLength least length ratio for that
 * @param minimumShingles shorter texts are one work only when all their words are the same
 */
public record Policy(
        double containment,
        double lengthRatio,
        double sharedNumbers,
        int numbersFrom,
        double sameText,
        double sameTextLength,
        int minimumShingles) {
    /** What is used unless it is set otherwise. */
    public static final Policy DEFAULT = new Policy(0.42, 0.35, 0.5, 4, 0.92, 0.88, 20);
}
