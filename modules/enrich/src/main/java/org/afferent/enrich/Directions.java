package org.afferent.enrich;

import java.util.List;
import org.afferent.model.Direction;

/** What is said to happen to the thing a mention names: the governing verb or noun, with voice and sign. */
final class Directions {
    private static final int ADJACENT = 1;

    private final View view;
    private final List<Scan.Marked> cues;

    private Directions(View view) {
        this.view = view;
        this.cues = view.cues(Mark.DIRECTION);
    }

    static Direction of(View view, int from, int to) {
        return new Directions(view).of(from, to);
    }

    private Direction of(int from, int to) {
        Scan.Marked inside = inside(from, to);
        if (inside != null) {
            return flipped(inside);
        }
        Scan.Marked next = after(to, to + ADJACENT + 1, true);
        if (next != null) {
            return flipped(next);
        }
        int start = view.clauses().start(from);
        int end = view.clauses().end(to - 1);
        Scan.Marked left = before(start, from);
        Scan.Marked right = after(to, end, false);
        if (left != null && (right == null || from - left.to() <= right.from() - to + 3)) {
            return flipped(left);
        }
        if (right != null) {
            return flipped(right);
        }
        Scan.Marked passive = after(to, view.clauses().end(end), false);
        if (passive != null && end < view.sentence().to() && view.clauses().startsAt(Mark.RELATIVE, end)) {
            return flipped(passive);
        }
        Scan.Marked earlier = before(view.clauses().contrastBefore(from), from);
        if (earlier != null) {
            return flipped(earlier);
        }
        Scan.Marked later = after(to, view.sentence().to(), false);
        return later == null ? Direction.NONE : flipped(later);
    }

    private Scan.Marked inside(int from, int to) {
        for (Scan.Marked cue : cues) {
            if (cue.from() >= from && cue.to() <= to) {
                return cue;
            }
        }
        return null;
    }

    /** The nearest cue that ends before the mention and acts on what follows. */
    private Scan.Marked before(int start, int from) {
        Scan.Marked nearest = null;
        for (Scan.Marked cue : cues) {
            boolean acts = cue.from() >= start && cue.to() <= from && !cue.cue().after();
            if (acts && !isPassive(cue) && (nearest == null || cue.to() >= nearest.to())) {
                nearest = cue;
            }
        }
        return nearest;
    }

    /** The nearest cue after the mention that says what happens to it: a noun or an intransitive verb, or a passive. */
    private Scan.Marked after(int to, int end, boolean adjacent) {
        for (Scan.Marked cue : cues) {
            boolean inReach = cue.from() >= to && cue.from() < end;
            if (inReach && (cue.cue().after() || (!adjacent && isPassive(cue)))) {
                return cue;
            }
        }
        return null;
    }

    /** "is restored", "are targeted by": a form of be shortly before, or by right after. */
    private boolean isPassive(Scan.Marked cue) {
        String word = view.tokens().string(cue.from());
        boolean participle = word.endsWith("ed") || word.endsWith("en") || word.equals("shut") || word.equals("lost");
        boolean be = view.has(Mark.BE, cue.from() - 3, cue.from());
        boolean by = cue.to() < view.sentence().to()
                && view.tokens().string(cue.to()).equals("by");
        return participle && (be || by);
    }

    /** "prevents the loss of", "reverses the decline in": the sign of two verbs together. */
    private Direction flipped(Scan.Marked cue) {
        Direction direction = cue.cue().direction();
        Scan.Marked outer = null;
        for (Scan.Marked other : view.cues()) {
            boolean near = other.to() <= cue.from() && cue.from() - other.to() <= 2;
            boolean verb = other.cue().mark() == Mark.DIRECTION && !other.cue().after();
            if (near && (verb || other.cue().mark() == Mark.FLIP)) {
                outer = other;
            }
        }
        if (outer == null) {
            return direction;
        }
        boolean flips = view.clauses().startsAt(Mark.FLIP, outer.from());
        if (flips && (direction == Direction.DECREASES || direction == Direction.BLOCKS)) {
            return outer.cue().direction() == Direction.RESTORES ? Direction.RESTORES : Direction.INCREASES;
        }
        boolean inner = direction == Direction.INCREASES
                || direction == Direction.ACTIVATES
                || direction == Direction.MODULATES;
        return inner && outer.cue().direction() != null ? outer.cue().direction() : direction;
    }
}
