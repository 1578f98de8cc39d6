package org.afferent.dedup;

import java.util.ArrayList;
import java.util.List;

/** A policy file that cannot be used; carries every mistake that was found, not only the first. */
public final class PolicyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ArrayList<PolicyProblem> problems;

    PolicyException(List<PolicyProblem> problems) {
        super(String.join(
                "\n", problems.stream().sorted().map(PolicyProblem::toString).toList()));
        this.problems = new ArrayList<>(problems);
    }

    /** In the order of the lines; never empty. */
    public List<PolicyProblem> problems() {
        return problems.stream().sorted().toList();
    }
}
