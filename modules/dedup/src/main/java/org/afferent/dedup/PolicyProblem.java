package org.afferent.dedup;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One mistake in a policy file.
 *
 * @param line in the file, from 1; 0 when it concerns the file as a whole
 * @param message what is wrong with what, and what to do
 */
public record PolicyProblem(int line, String message) implements Comparable<PolicyProblem>, Serializable {
    private static final Comparator<PolicyProblem> ORDER =
            Comparator.comparingInt(PolicyProblem::line).thenComparing(PolicyProblem::message);

    @Override
    public int compareTo(PolicyProblem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "line " + line + ": " + message;
    }
}
