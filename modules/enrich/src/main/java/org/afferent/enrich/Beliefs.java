package org.afferent.enrich;

/** What a verb of belief or of saying covers: what follows it, or what it was put behind or into. */
final class Beliefs {
    private Beliefs() {}

    static boolean cover(View view, Scan.Marked cue, int from, int to) {
        Clauses clauses = view.clauses();
        if (isParenthetical(view, cue)) {
            return from >= clauses.contrastBefore(cue.from()) && from < clauses.contrastAfter(cue.to());
        }
        if (isTrailing(view, cue) || isInverted(view, cue)) {
            return to <= cue.from() && from >= clauses.contrastBefore(cue.from());
        }
        return from >= cue.to() && from < clauses.contrastAfter(cue.to());
    }

    /** "Psilocybin, research suggests, increases ..." */
    private static boolean isParenthetical(View view, Scan.Marked cue) {
        boolean closed = cue.to() < view.sentence().to() && view.tokens().is(cue.to(), ',');
        for (int i = cue.from() - 1; closed && i >= Math.max(view.sentence().from(), cue.from() - 4); i--) {
            if (view.tokens().is(i, ',')) {
                return true;
            }
        }
        return false;
    }

    /** "..., suggests a new study", "...," believes Dr. Smith. */
    private static boolean isInverted(View view, Scan.Marked cue) {
        int before = cue.from() - 1;
        boolean behind = before > view.sentence().from()
                && (view.tokens().is(before, ',') || view.tokens().is(before, '"'));
        String word = view.text(cue);
        return behind
                && !word.contains(" ")
                && word.endsWith("s")
                && !view.clauses().startsAt(Mark.THAT, cue.to());
    }

    /** "..., Zarate believes." */
    private static boolean isTrailing(View view, Scan.Marked cue) {
        for (int i = cue.to(); i < view.sentence().to(); i++) {
            if (view.tokens().type(i) != Chars.PUNCTUATION) {
                return false;
            }
        }
        return true;
    }
}
