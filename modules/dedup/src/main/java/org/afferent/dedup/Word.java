package org.afferent.dedup;

/**
 * One word of a {@link Wording}.
 *
 * @param text folded; a number without separators and, where it was spelled, in digits
 * @param kind what kind of word it is
 */
record Word(String text, Kind kind) {
    /** What a word is. */
    enum Kind {
        PLAIN,
        NUMBER,
        NAME
    }

    private static final int LEAST_FOR_A_SLIP = 4;

    /** Numbers and names are facts: where one stands in the place of another, something else is reported. */
    boolean isFact() {
        return kind != Kind.PLAIN;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether two words may be two spellings of one: equal, an abbreviation ("Oct", "U"), or names one slip of the pen apart. Numbers have no slips. */
    boolean mayBe(Word other) {
        if (text.equals(other.text)) {
            return true;
        }
        if (isNumber() || other.isNumber()) {
            return false;
        }
        return text.startsWith(other.text)
                || other.text.startsWith(text)
                || (text.length() >= LEAST_FOR_A_SLIP
                        && other.text.length() >= LEAST_FOR_A_SLIP
                        && oneSlip(text, other.text));
    }

    /** One letter more, less or other, or two neighbors exchanged. */
    private static boolean oneSlip(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        int front = 0;
        while (front < shorter && a.charAt(front) == b.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter - front && a.charAt(a.length() - 1 - back) == b.charAt(b.length() - 1 - back)) {
            back++;
        }
        int differing = longer - front - back;
        boolean exchanged = differing == 2
                && shorter == longer
                && a.charAt(front) == b.charAt(front + 1)
                && a.charAt(front + 1) == b.charAt(front);
        return longer - shorter <= 1 && (differing <= 1 || exchanged);
    }
}
