package org.afferent.cli;

/** Guesses what somebody meant to write. */
final class Spelling {
    private static final int MOST_EDITS = 3;

    private Spelling() {}

    /** Whether a few edits lead from one word to the other. */
    static boolean close(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[other.length()] <= MOST_EDITS;
    }
}
