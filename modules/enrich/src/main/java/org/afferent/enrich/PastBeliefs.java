package org.afferent.enrich;

/** Beliefs that a sentence tells of as past ones. */
final class PastBeliefs {
    private PastBeliefs() {}

    /** "Previously, scientists thought ...": an adverb of the past and a verb of belief in one clause, over what follows. */
    static Scan.Marked over(View view, int mention) {
        for (Scan.Marked belief : view.cues(Mark.BELIEF)) {
            if (belief.to() <= mention && view.clauses().contrastAfter(belief.to()) > mention) {
                if (view.has(Mark.PAST_BE, belief.from() - 2, belief.from())) {
                    return belief;
                }
                int start = view.clauses().contrastBefore(belief.from());
                for (Scan.Marked past : view.cues(Mark.PAST)) {
                    if (past.from() >= start && past.to() <= belief.from()) {
                        return past;
                    }
                }
            }
        }
        return null;
    }
}
