package org.afferent.enrich;

/** Who says so: the subject of a verb of saying outside the mention. Neutral: it never changes the assertion. */
final class Attribution {
    private static final int LONGEST = 10;

    private Attribution() {}

    /** As printed, or {@code null}. */
    static String of(View view, int mention) {
        for (Scan.Marked says : view.cues(Mark.SAYS)) {
            String verb = view.text(says);
            if (verb.equalsIgnoreCase("according to")) {
                return name(view, says.to(), view.sentence().to());
            }
            if (says.to() <= mention && view.clauses().contrastBefore(mention) <= says.from()) {
                return name(view, Math.max(view.clauses().start(says.from()), says.from() - LONGEST), says.from());
            }
            if (says.from() > mention && says.from() > 0) {
                String after = name(view, says.to(), view.sentence().to());
                return after != null && Character.isUpperCase(after.charAt(0))
                        ? after
                        : name(view, Math.max(mention, says.from() - LONGEST), says.from());
            }
        }
        return null;
    }

    /** The words up to the next punctuation, or after the last one before a verb. */
    private static String name(View view, int from, int to) {
        Tokens tokens = view.tokens();
        int start = from;
        while (start < to && tokens.type(start) == Chars.PUNCTUATION) {
            start++;
        }
        int end = start;
        while (end < to
                && end < start + LONGEST
                && (tokens.type(end) != Chars.PUNCTUATION || (tokens.is(end, '.') && end + 1 < to))) {
            end++;
        }
        return end == start ? null : tokens.string(start, end - 1);
    }
}
