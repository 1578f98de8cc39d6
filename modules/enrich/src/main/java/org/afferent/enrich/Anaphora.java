package org.afferent.enrich;

import java.util.Optional;
import org.afferent.model.Direction;

/** Words that point back to a mechanism: "this area of the brain" in the same sentence, "the exact same thing" in the next. */
final class Anaphora {
    private Anaphora() {}

    /** A later clause of the sentence that speaks of the mention again as "this area", "this receptor". */
    static Optional<Reading> inSentence(View view, Hit hit) {
        for (Scan.Marked back : view.cues(Mark.BACK_REFERENCE)) {
            if (back.from() >= view.clauses().contrastAfter(hit.to())
                    || back.from() >= view.clauses().end(hit.to() - 1)) {
                Status status = Assertions.of(view, back.from(), back.to());
                Direction direction = Directions.of(view, back.from(), back.to());
                return Optional.of(new Reading(hit.from(), hit.to(), status, direction));
            }
        }
        return Optional.empty();
    }

    /** The words that carry the mechanism of the sentence before over to this one. */
    static Optional<Scan.Marked> toSentenceBefore(View view) {
        return view.cues(Mark.ANAPHORA).stream().findFirst();
    }
}
