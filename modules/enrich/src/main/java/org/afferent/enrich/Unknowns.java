package org.afferent.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.afferent.model.Assertion;

/** Sentences that say that nobody knows how a treatment works: the tag {@value #CONCEPT}, which is as valuable as a mechanism. */
final class Unknowns {
    /** Not in any vocabulary: it names the lack of one. */
    static final String CONCEPT = "mechanism-unspecified";

    static final String LABEL = "Mechanism not known or not named";
    private static final int REACH = 12;

    private Unknowns() {}

    /**
     * What a sentence says to be unknown.
     *
     * @param from token of the words that name it ("how ketamine works")
     * @param to the token after
     */
    record Found(int from, int to, Status status) {}

    /** @param aboutTreatment whether a treatment or the disorder is in the sentence or was just spoken of */
    static Optional<Found> in(View view, boolean aboutTreatment) {
        if (!aboutTreatment || view.sentence().question()) {
            return Optional.empty();
        }
        for (Scan.Marked cue : view.cues(Mark.UNKNOWN)) {
            Scan.Marked how = how(view, cue);
            if (how != null) {
                return Optional.of(found(view, cue, how));
            }
        }
        return Optional.empty();
    }

    private static Found found(View view, Scan.Marked cue, Scan.Marked how) {
        List<String> cues = new ArrayList<>();
        cues.add(view.text(cue));
        Assertion assertion = Assertion.UNKNOWN;
        for (Scan.Marked until : view.cues(Mark.UNTIL_NOW)) {
            if (view.clauses().contrastBefore(cue.from()) <= until.from()) {
                assertion = Assertion.HISTORICAL;
                cues.add(view.text(until));
                break;
            }
        }
        return new Found(how.from(), how.to(), new Status(assertion, 0, cues));
    }

    /** The nearest how, why or mechanism that the cue is about: after it, or before it as its subject. */
    private static Scan.Marked how(View view, Scan.Marked cue) {
        Scan.Marked nearest = null;
        int best = Integer.MAX_VALUE;
        for (Scan.Marked how : view.cues(Mark.HOW)) {
            int distance = how.from() >= cue.to() ? how.from() - cue.to() : cue.from() - how.to();
            boolean other = view.clauses().startsAt(Mark.HOW_NOT, how.from());
            boolean together = how.from() >= view.clauses().contrastBefore(cue.from())
                    && how.from() < view.clauses().contrastAfter(cue.to());
            boolean reached = together && distance >= 0 && distance <= REACH * 2 && distance < best;
            if (reached && !other && isAboutWorking(view, how)) {
                nearest = how;
                best = distance;
            }
        }
        return nearest;
    }

    /** How, why and what ask for a mechanism only with a verb of working or having an effect. */
    private static boolean isAboutWorking(View view, Scan.Marked how) {
        String word = view.tokens().string(how.from()).toLowerCase(java.util.Locale.ROOT);
        boolean asks = word.equals("how") || word.equals("why") || word.equals("what") || word.equals("the");
        return !asks || view.has(Mark.WORKS, how.to(), how.to() + REACH);
    }
}
