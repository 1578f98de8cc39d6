package org.afferent.enrich;

/** Which words of its sentence a cue governs, by its {@link Scope}. */
final class Governance {
    private Governance() {}

    static boolean governs(View view, Scan.Marked cue, int from, int to) {
        Clauses clauses = view.clauses();
        if (clauses.isAside(cue.from(), from) && cue.cue().scope() != Scope.RIGHT) {
            return false;
        }
        return switch (cue.cue().scope()) {
            case CLAUSE -> governsClause(view, cue, from, to);
            case RIGHT -> Beliefs.cover(view, cue, from, to);
            case TO_COMMA -> from >= cue.to() && from < ScopeEnds.comma(view, cue);
            case RIGHT_CLAUSE -> from >= cue.to() && from < ScopeEnds.clause(clauses, cue);
            case PHRASE -> from >= cue.to() && from < ScopeEnds.phrase(view, cue);
            case LEFT -> to <= cue.from() && from >= clauses.start(cue.from());
            case ATTACHED ->
                (cue.to() == from && view.tokens().gap(from) == Tokens.HYPHEN)
                        || (cue.from() == to && view.tokens().gap(to) == Tokens.HYPHEN);
        };
    }

    private static boolean governsClause(View view, Scan.Marked cue, int from, int to) {
        int start = isListed(view, cue) ? cue.to() : view.clauses().start(cue.from());
        boolean reached = from >= start || isAntecedent(view, cue, from, to);
        return reached && from < end(view.clauses(), cue) && !isExplained(view, cue, from);
    }

    private static int end(Clauses clauses, Scan.Marked cue) {
        return clauses.startsAt(Mark.THAT, cue.to())
                ? clauses.contrastAfter(cue.to())
                : clauses.consequenceEnd(cue.from());
    }

    /** "may explain why X lifts mood": that it does so is taken for granted. */
    private static boolean isExplained(View view, Scan.Marked cue, int from) {
        if (!view.has(Mark.EXPLAINS, cue.to(), cue.to() + 2)) {
            return false;
        }
        for (Scan.Marked why : view.cues(Mark.EMBEDDED)) {
            if (why.from() > cue.to() && why.from() <= cue.to() + 3 && why.to() <= from) {
                return true;
            }
        }
        return false;
    }

    /** "serotonin, which is thought to be low": what a relative clause says of the name before it, where nothing else is said of it. */
    private static boolean isAntecedent(View view, Scan.Marked cue, int from, int to) {
        Clauses clauses = view.clauses();
        int start = clauses.start(cue.from());
        boolean before = start == to || (start == to + 1 && view.tokens().is(to, ','));
        if (!before || !clauses.startsAt(Mark.RELATIVE, start)) {
            return false;
        }
        for (Scan.Marked other : view.cues(Mark.DIRECTION)) {
            boolean governs = other.from() >= clauses.start(from)
                    && other.to() <= from
                    && !other.cue().after();
            if (governs) {
                return false;
            }
        }
        return true;
    }

    /** "... and possibly serotonin": the adverb before a last member covers that member. */
    private static boolean isListed(View view, Scan.Marked cue) {
        String word = view.text(cue);
        boolean adverb = word.endsWith("ly") || word.equals("perhaps") || word.equals("maybe");
        return adverb
                && cue.from() > view.sentence().from()
                && (view.has(Mark.CONJUNCTION, cue.from() - 1, cue.from())
                        || view.tokens().string(cue.from() - 1).equals("as"));
    }
}
