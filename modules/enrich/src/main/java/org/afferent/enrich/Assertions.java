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

    private Assertions() {}

    static Status of(View view, int from, int to) {
        List<String> notes = new ArrayList<>();
        Scan.Marked historical = null;
        Scan.Marked negation = null;
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
            } else if (mark == Mark.NEGATION && negation == null) {
                negation = cue;
            } else if (mark == Mark.HEDGE) {
                hedge = hedge == null ? cue : hedge;
                strength = Math.max(strength, cue.cue().strength());
            }
        }
        historical = historical == null ? pastBelief(view, from) : historical;
        Scan.Marked unknown = unknownWhether(view, from);
        if (historical != null) {
            return status(view, Assertion.HISTORICAL, 0, historical, notes);
        }
        if (unknown != null) {
            return status(view, Assertion.UNKNOWN, 0, unknown, notes);
        }
        notes.remove("exclusivity-denied");
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

    /** "It is unclear whether X": only whether and if leave X open; how and why presuppose it. */
    private static Scan.Marked unknownWhether(View view, int mention) {
        for (Scan.Marked cue : view.cues(Mark.UNKNOWN)) {
            for (int i = cue.to(); i < mention; i++) {
                boolean open = i <= cue.to() + 3 && view.tokens().string(i).equalsIgnoreCase("whether");
                if (open && view.clauses().contrastAfter(i) > mention) {
                    return cue;
                }
            }
        }
        return null;
    }

    static boolean governs(View view, Scan.Marked cue, int from, int to) {
        Clauses clauses = view.clauses();
        return switch (cue.cue().scope()) {
            case CLAUSE -> from >= clauses.start(cue.from()) && from < clauses.end(cue.from());
            case RIGHT ->
                isTrailing(view, cue)
                        ? to <= cue.from() && from >= clauses.contrastBefore(cue.from())
                        : from >= cue.to() && from < clauses.contrastAfter(cue.to());
            case RIGHT_CLAUSE -> from >= cue.to() && from < clauses.end(cue.to() - 1);
            case PHRASE -> from >= cue.to() && from < phraseEnd(view, cue);
            case LEFT -> to <= cue.from() && from >= clauses.start(cue.from());
        };
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

    private static int phraseEnd(View view, Scan.Marked cue) {
        int end = Math.min(cue.to() + PHRASE, view.clauses().end(cue.to() - 1));
        for (int i = cue.to(); i < end; i++) {
            boolean stops = view.tokens().is(i, ',') || view.clauses().startsAt(Mark.FINITE, i);
            if (stops) {
                return i;
            }
        }
        return end;
    }
}
