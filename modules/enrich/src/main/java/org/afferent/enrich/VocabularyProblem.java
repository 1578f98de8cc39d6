package org.afferent.enrich;

/**
 * One mistake in a vocabulary.
 *
 * @param line in the file, from 1; 0 when it concerns the file as a whole
 * @param message what is wrong with what, why, and what to do
 */
public record VocabularyProblem(int line, String message) implements Comparable<VocabularyProblem> {
    @Override
    public int compareTo(VocabularyProblem other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : message.compareTo(other.message);
    }

    @Override
    public String toString() {
        return "line " + line + ": " + message;
    }
}
