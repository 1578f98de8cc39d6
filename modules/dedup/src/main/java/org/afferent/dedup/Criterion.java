package org.afferent.dedup;

/**
 * One condition of the rule that tells whether two texts are one work.
 *
 * @param name of the figure
 * @param isCount whether the figure is a count; else it is a share, 0 to 1
 * @param value what the pair has
 * @param bound what the policy asks for, as people write it: {@code >= 0.46}
 * @param holds whether the condition is met
 */
public record Criterion(String name, boolean isCount, double value, String bound, boolean holds) {
    static Criterion atLeast(String name, double share, double bound) {
        return new Criterion(name, false, share, ">= " + bound, share >= bound);
    }

    static Criterion countAtLeast(String name, int count, int bound) {
        return new Criterion(name, true, count, ">= " + bound, count >= bound);
    }
}
