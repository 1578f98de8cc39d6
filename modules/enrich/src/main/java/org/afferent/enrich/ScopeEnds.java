package org.afferent.enrich;

/** Where the scope of a cue ends that reaches to the right. */
final class ScopeEnds {
    private static final int PHRASE = 6;

    private ScopeEnds() {}

    /** "did not find that ...": the clause with the complement of its verb. */
    static int clause(Clauses clauses, Scan.Marked cue) {
        int end = clauses.end(cue.to() - 1);
        return end - cue.to() <= 3 && clauses.startsAt(Mark.THAT, end) ? clauses.end(end) : end;
    }

    /** The comma after a prepositional phrase: the one that a new subject or verb follows, not one of a list. */
    static int comma(View view, Scan.Marked cue) {
        Clauses clauses = view.clauses();
        int end = clauses.end(cue.to() - 1);
        for (int i = cue.to(); i < end; i++) {
            if (view.tokens().is(i, ',') && !goesOn(view, i + 1, end)) {
                return i;
            }
        }
        return end;
    }

    /** Whether what follows a comma is one more member of a list. */
    private static boolean goesOn(View view, int from, int end) {
        int stop = from;
        while (stop < end && !view.tokens().is(stop, ',')) {
            if (view.clauses().startsAt(Mark.CONJUNCTION, stop) && stop > from) {
                return true;
            }
            stop++;
        }
        if (view.clauses().startsAt(Mark.CONJUNCTION, from)) {
            return true;
        }
        return stop < end
                && stop - from <= 4
                && !view.has(Mark.FINITE, from, stop)
                && !view.has(Mark.PRONOUN, from, stop);
    }

    static int phrase(View view, Scan.Marked cue) {
        int end = Math.min(cue.to() + PHRASE, view.clauses().end(cue.to() - 1));
        for (int i = cue.to(); i < end; i++) {
            boolean stops = view.tokens().is(i, ',')
                    || view.clauses().startsAt(Mark.FINITE, i)
                    || view.clauses().startsAt(Mark.THAT, i)
                    || view.clauses().startsAt(Mark.RELATIVE, i);
            if (stops) {
                return i;
            }
        }
        return end;
    }
}
