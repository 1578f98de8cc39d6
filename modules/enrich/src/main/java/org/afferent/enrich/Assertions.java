package org.afferent.enrich;

import java.util.ArrayList;
import java.util.List;
import org.afferent.model.Assertion;

/**
 * The assertion of a mention, from the cues whose scope covers it. The order is that of ConText (Harkema et al. 2009) with an earlier frame for the unknown: historical, unknown,
 * negated, hedged, and asserted when nothing governs it.
 */
final class Assertions {
    private static final int PHRASE = 6;
    private static final int SUBJECT = 8;

    private Assertions() {}

    static Status of(View view, int from, int to) {
        List<String> notes = new ArrayList<>();
        Scan.Marked historical = null;
        Scan.Marked negation = null;
        boolean without = false;
        boolean denied = false;
        Scan.Marked hedge = null;
        int strength = 0;
        for (Scan.Marked cue : view.cues()) {
            Mark mark = cue.cue().mark();
            if (mark == Mark.EXCLUSIVITY) {
                notes.add("exclusivity-denied");
            }
            if (!mark.decidesStatus() || mark == Mark.PSEUDO || mark == Mark.UNKNOWN || !governs(view, cue, from, to)) {
                continue;
            }
            if (mark == Mark.HISTORICAL && historical == null) {
                historical = cue;
            } else if (mark == Mark.NEGATION) {
                without |= cue.cue().scope() == Scope.TO_COMMA;
                denied |= cue.cue().scope() == Scope.RIGHT_CLAUSE;
                negation = negation == null ? cue : negation;
            } else if (mark == Mark.HEDGE) {
                hedge = hedge == null ? cue : hedge;
                strength = Math.max(strength, cue.cue().strength());
            }
        }
        historical = historical == null ? pastBelief(view, from) : historical;
        negation = negation == null ? negatedPredicate(view, from, to) : negation;
        // "cannot work without X": two denials make a claim
        negation = without && denied ? null : negation;
        boolean oneOfSeveral = negation != null && view.has(Mark.EXCLUSIVITY, to, to + 2);
        // "not on serotonin alone" says that there is more
        negation = oneOfSeveral ? null : negation;
        Scan.Marked unknown = unknown(view, from);
        if (historical != null) {
            return status(view, Assertion.HISTORICAL, 0, historical, notes);
        }
        if (unknown != null) {
            return status(view, Assertion.UNKNOWN, 0, unknown, notes);
        }
        if (!oneOfSeveral) {
            notes.clear();
        }
        if (negation != null) {
            return status(view, Assertion.NEGATED, strength, negation, hedge == null ? notes : List.of("hedged"));
        }
        return hedge == null
                ? new Status(Assertion.ASSERTED, 0, notes)
                : status(view, Assertion.HEDGED, strength, hedge, notes);
    }

    private static Status status(View view, Assertion assertion, int strength, Scan.Marked cue, List<String> notes) {
        List<String> cues = new ArrayList<>();
        cues.add(view.text(cue));
        cues.addAll(notes);
        return new Status(assertion, strength, cues);
    }

    /** "Previously, scientists thought ...": an adverb of the past and a verb of belief in one clause, over what follows. */
    private static Scan.Marked pastBelief(View view, int mention) {
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

    /** "X does not cause depression": a verb that is negated denies what its subject is said to do. */
    private static Scan.Marked negatedPredicate(View view, int from, int to) {
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

    /** "It is unclear whether X", "how X does it is not known", "the role of X is unclear": what X does is left open. */
    private static Scan.Marked unknown(View view, int mention) {
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

    static boolean governs(View view, Scan.Marked cue, int from, int to) {
        Clauses clauses = view.clauses();
        if (clauses.isAside(cue.from(), from) && cue.cue().scope() != Scope.RIGHT) {
            return false;
        }
        return switch (cue.cue().scope()) {
            case CLAUSE ->
                (from >= (isListed(view, cue) ? cue.to() : clauses.start(cue.from()))
                                || isAntecedent(view, cue, from, to))
                        && !isExplained(view, cue, from)
                        && from
                                < (clauses.startsAt(Mark.THAT, cue.to())
                                        ? clauses.contrastAfter(cue.to())
                                        : clauses.consequenceEnd(cue.from()));
            case RIGHT -> right(view, cue, from, to);
            case TO_COMMA -> from >= cue.to() && from < commaEnd(view, cue);
            case RIGHT_CLAUSE -> from >= cue.to() && from < clauseEnd(clauses, cue);
            case PHRASE -> from >= cue.to() && from < phraseEnd(view, cue);
            case LEFT -> to <= cue.from() && from >= clauses.start(cue.from());
            case ATTACHED ->
                (cue.to() == from && view.tokens().gap(from) == Tokens.HYPHEN)
                        || (cue.from() == to && view.tokens().gap(to) == Tokens.HYPHEN);
        };
    }

    /** "did not find that ...": the clause with the complement of its verb. */
    private static int clauseEnd(Clauses clauses, Scan.Marked cue) {
        int end = clauses.end(cue.to() - 1);
        return end - cue.to() <= 3 && clauses.startsAt(Mark.THAT, end) ? clauses.end(end) : end;
    }

    /** What a verb of belief covers: what follows it, or what it was put behind or into. */
    private static boolean right(View view, Scan.Marked cue, int from, int to) {
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

    /** The comma after a prepositional phrase: the one that a new subject or verb follows, not one of a list. */
    private static int commaEnd(View view, Scan.Marked cue) {
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

    private static int phraseEnd(View view, Scan.Marked cue) {
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
