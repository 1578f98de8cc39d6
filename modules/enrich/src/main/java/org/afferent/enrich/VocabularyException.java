package org.afferent.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A vocabulary that cannot be used; carries every mistake that was found, not only the first. */
public final class VocabularyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ArrayList<VocabularyProblem> problems;

    VocabularyException(List<VocabularyProblem> problems) {
        super(problems.stream().map(VocabularyProblem::toString).collect(Collectors.joining("\n")));
        this.problems = new ArrayList<>(problems);
    }

    /** In the order of the lines; never empty. */
    public List<VocabularyProblem> problems() {
        return List.copyOf(problems);
    }
}
