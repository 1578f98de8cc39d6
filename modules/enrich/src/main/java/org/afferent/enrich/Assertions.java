package org.afferent.enrich;

import java.util.ArrayList;
import java.util.List;
import org.afferent.model.Assertion;

/**
 * The assertion of a mention, from the cues whose scope covers it. The order is that of ConText (Harkema et al. 2009) with an earlier frame for the unknown: historical, unknown,
 * negated, hedged, and asserted when nothing governs it.
 */
final class Assertions {
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
            if (!mark.decidesStatus()
                    || mark == Mark.PSEUDO
                    || mark == Mark.UNKNOWN
                    || !Governance.governs(view, cue, from, to)) {
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
        historical = historical == null ? PastBeliefs.over(view, from) : historical;
        negation = negation == null ? Denials.of(view, from, to) : negation;
        // "cannot work without X": two denials make a claim
        negation = without && denied ? null : negation;
        boolean oneOfSeveral = negation != null && view.has(Mark.EXCLUSIVITY, to, to + 2);
        // "not on serotonin alone" says that there is more
        negation = oneOfSeveral ? null : negation;
        Scan.Marked unknown = OpenQuestions.over(view, from);
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
}
