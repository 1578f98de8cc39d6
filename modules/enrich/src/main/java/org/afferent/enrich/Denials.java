package org.afferent.enrich;

/** Verbs that are negated, and with them what their subject is said to do. */
final class Denials {
    private static final int SUBJECT = 8;

    private Denials() {}

    /** "X does not cause depression": a verb that is negated denies what its subject is said to do. */
    static Scan.Marked of(View view, int from, int to) {
        for (Scan.Marked cue : view.cues(Mark.NEGATION)) {
            boolean verbal = cue.cue().scope() == Scope.RIGHT_CLAUSE
                    && cue.from() >= to
                    && cue.from() - to <= SUBJECT
                    && isVerbal(view, cue);
            if (verbal && view.clauses().start(cue.from()) <= from && isSubject(view, from, to, cue.from())) {
                return cue;
            }
        }
        return null;
    }

    /** "does not", "isn't", "cannot", "may never": a negated verb, not a negated noun. */
    private static boolean isVerbal(View view, Scan.Marked cue) {
        String word = view.text(cue);
        if (word.equals("not") || word.equals("never")) {
            return view.has(Mark.FINITE, cue.from() - 1, cue.from());
        }
        return word.endsWith("t");
    }

    /** Nothing before the mention governs it, and nothing between it and the verb begins another clause. */
    private static boolean isSubject(View view, int from, int to, int verb) {
        int start = view.clauses().start(from);
        for (Scan.Marked cue : view.cues()) {
            Mark mark = cue.cue().mark();
            boolean between = cue.from() >= start && cue.from() < verb;
            boolean clause = mark == Mark.RELATIVE || mark == Mark.THAT;
            boolean governs = mark == Mark.DIRECTION
                    && !cue.cue().after()
                    && cue.cue().scope() == null
                    && cue.to() <= from
                    && !isNominal(view, cue);
            if (between && (clause || governs)) {
                return false;
            }
        }
        for (int i = Math.max(start, from - 3); i < from; i++) {
            if (view.tokens().string(i).equals("with")) {
                return false;
            }
        }
        for (int i = to; i < verb; i++) {
            if (view.tokens().is(i, ',')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNominal(View view, Scan.Marked cue) {
        String words = view.text(cue);
        return words.endsWith(" of") || words.endsWith(" in") || words.endsWith(" to");
    }
}
