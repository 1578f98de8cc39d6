package org.afferent.enrich;

/** What a sentence leaves open about a mechanism. {@link Unknowns} finds those that leave open which mechanism it is. */
final class OpenQuestions {
    private OpenQuestions() {}

    /** "It is unclear whether X", "how X does it is not known", "the role of X is unclear": what X does is left open. */
    static Scan.Marked over(View view, int mention) {
        Clauses clauses = view.clauses();
        for (Scan.Marked whether : view.cues(Mark.WHETHER)) {
            boolean open = whether.to() <= mention && clauses.contrastAfter(whether.to()) > mention;
            if (open && !leavesWith(view, whether, mention)) {
                return whether;
            }
        }
        for (Scan.Marked cue : view.cues(Mark.UNKNOWN)) {
            boolean asked = false;
            for (Scan.Marked how : view.cues(Mark.EMBEDDED)) {
                boolean after = how.from() >= cue.to() && how.from() <= cue.to() + 3 && mention >= how.to();
                boolean before =
                        how.to() <= mention && mention < cue.from() && how.from() >= clauses.contrastBefore(cue.from());
                asked |= (after && clauses.contrastAfter(how.to()) > mention && !leavesWith(view, how, mention))
                        || before;
            }
            boolean subject = mention < cue.from() && mention >= clauses.start(cue.from()) && isPredicate(view, cue);
            if (asked || subject) {
                return cue;
            }
        }
        return null;
    }

    /** Whether the embedded clause has ended before the mention: at a comma. */
    private static boolean leavesWith(View view, Scan.Marked how, int mention) {
        for (int i = how.to(); i < mention; i++) {
            if (view.tokens().is(i, ',')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPredicate(View view, Scan.Marked cue) {
        return view.has(Mark.BE, cue.from() - 2, cue.from() + 1);
    }
}
