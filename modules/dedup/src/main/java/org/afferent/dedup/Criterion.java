package org.afferent.dedup;

/**
 * One condition of the rule that tells whether two texts are one work.
 *
 * @param name of the figure
 * @param value what the pair has
 * @param bound what the policy asks for, as people write it: {@code >= 0.46}
 * @param holds whether the condition is met
 */
public record Criterion(String name, double value, String bound, boolean holds) {
    static Criterion atLeast(String name, double value, double bound) {
        return new Criterion(name, value, ">= " + bound, value >= bound);
    }
}
