package org.afferent.enrich;

import java.util.List;
import org.afferent.model.Direction;

/** What is said to happen to the thing a mention names: the governing verb or noun, with voice and sign. The order of the rules is that of docs/enrich.md. */
final class Directions {
    private static final int FAR = 60;

    private final View view;
    private final List<Scan.Marked> cues;
    private final int from;
    private final Direction process;
    private int to;

    private Directions(View view, int from, int to) {
        this.view = view;
        this.cues = view.cues(Mark.DIRECTION).stream()
                .filter(cue -> !isAttribute(view, cue))
                .toList();
        this.from = from;
        this.to = to;
        this.process = process();
    }

    /** The induced of "ketamine-induced increase" says whose increase it is, not what happens. */
    private static boolean isAttribute(View view, Scan.Marked cue) {
        return view.tokens().gap(cue.from()) == Tokens.HYPHEN
                && view.tokens().string(cue.from()).endsWith("ed");
    }

    static Direction of(View view, int from, int to) {
        return new Directions(view, from, to).decided();
    }

    /** "inhibits serotonin release" decreases it; "glutamate release" alone is an increase. */
    private Direction decided() {
        Direction said = direction();
        if (process == null) {
            return said;
        }
        boolean silent = said == Direction.NONE || said == Direction.TARGETS;
        boolean stopped = said == Direction.BLOCKS && process == Direction.INCREASES;
        return silent ? process : stopped ? Direction.DECREASES : said;
    }

    /** The process that the mention's last word or the next word names; the mention then reaches over it. */
    private Direction process() {
        Direction named = null;
        for (Scan.Marked cue : view.cues(Mark.PROCESS)) {
            if (cue.to() == to && cue.from() >= from) {
                named = cue.cue().direction();
            } else if (cue.from() >= to && gap(to, cue.from()) == 0) {
                named = cue.cue().direction();
                to = cue.to();
            }
        }
        return named;
    }

    private Direction direction() {
        Scan.Marked inside = inside();
        if (inside != null) {
            Scan.Marked outer = outer(inside.from() == from ? from : inside.from());
            return outer != null && !inside.cue().after() ? composed(outer, inside) : composed(outer(from), inside);
        }
        Scan.Marked next = adjacent();
        Scan.Marked noun = before(view.clauses().start(from));
        boolean nominal = noun != null
                && next != null
                && next.cue().scope() == null
                && (next.cue().direction() == Direction.MODULATES || next.cue().direction() == Direction.TARGETS)
                && gap(noun.to(), from) == 0;
        if (next != null && !nominal) {
            return composed(next.to() - next.from() > 1 ? null : outer(from), next);
        }
        int start = view.clauses().start(from);
        int end = view.clauses().end(to - 1);
        Scan.Marked left = isPlace() ? anyBefore(start) : before(start);
        Scan.Marked right = after(end);
        if (left != null && (right == null || from - left.to() <= right.from() - to + 3)) {
            return composed(outer(left.from()), left);
        }
        if (right != null) {
            return right.cue().direction();
        }
        if (end < view.sentence().to() && view.clauses().startsAt(Mark.RELATIVE, end)) {
            Scan.Marked relative = after(view.clauses().end(end));
            if (relative != null && isPassive(relative)) {
                return relative.cue().direction();
            }
        }
        Scan.Marked earlier = anyBefore(view.clauses().firmBefore(from));
        if (earlier != null) {
            return composed(outer(earlier.from()), earlier);
        }
        Scan.Marked later = after(view.clauses().contrastAfter(to));
        if (later == null) {
            later = stranded();
        }
        return later == null ? Direction.NONE : later.cue().direction();
    }

    /** "the receptor that ketamine blocks": a verb with nothing behind it acts on what stands before. */
    private Scan.Marked stranded() {
        for (Scan.Marked cue : cues) {
            boolean empty = cue.to() >= view.sentence().to() || view.tokens().type(cue.to()) == Chars.PUNCTUATION;
            boolean relative = view.has(Mark.THAT, to, cue.from())
                    || view.has(Mark.RELATIVE, to, cue.from())
                    || view.has(Mark.HOW, to, cue.from());
            if (relative
                    && cue.from() >= to
                    && empty
                    && !cue.cue().after()
                    && cue.cue().scope() == null) {
                return cue;
            }
        }
        return null;
    }

    private Scan.Marked inside() {
        for (Scan.Marked cue : cues) {
            if (cue.from() >= from && cue.to() <= to) {
                return cue;
            }
        }
        return null;
    }

    /** "NMDA receptor antagonist", "serotonin levels rise", "GABA (A) blockade": a noun or verb right after. */
    private Scan.Marked adjacent() {
        for (Scan.Marked cue : cues) {
            int room = cue.cue().scope() == Scope.PHRASE ? 0 : 1;
            if (cue.cue().after() && cue.from() >= to && gap(to, cue.from()) <= room) {
                return cue;
            }
        }
        return null;
    }

    /** Words between two tokens, where an aspect (levels, activity) and brackets count nothing; far when a comma lies between, unless it closes an aside right before the verb. */
    private int gap(int start, int end) {
        int words = 0;
        for (int i = start; i < end; i++) {
            boolean listed = view.named().get(i) || joins(i, end);
            if (listed) {
                continue;
            }
            if ((view.tokens().is(i, ',') && i + 1 < end) || view.tokens().is(i, '.')) {
                return FAR;
            }
            boolean counts = view.tokens().type(i) != Chars.PUNCTUATION
                    && !view.clauses().startsAt(Mark.ASPECT, i);
            words += counts ? 1 : 0;
        }
        return words;
    }

    /** A comma or conjunction before one more name of a list: "serotonin, dopamine and norepinephrine levels". */
    private boolean joins(int at, int end) {
        boolean joint = view.tokens().is(at, ',')
                || view.tokens().is(at, '/')
                || view.clauses().startsAt(Mark.CONJUNCTION, at);
        return joint && at + 1 < end && (view.named().get(at + 1) || joins(at + 1, end));
    }

    /** The nearest cue that ends before the mention and acts on what follows. */
    private Scan.Marked before(int start) {
        Scan.Marked nearest = null;
        for (Scan.Marked cue : cues) {
            boolean acts = cue.from() >= start && cue.to() <= from && !cue.cue().after() && !isPassive(cue);
            boolean reaches = cue.cue().scope() != Scope.PHRASE || gap(cue.to(), from) <= 2;
            if (acts && reaches && (nearest == null || cue.to() >= nearest.to())) {
                nearest = cue;
            }
        }
        return nearest;
    }

    /** For a place where something happens ("in the cortex") any cue before it, whatever its voice. */
    private Scan.Marked anyBefore(int start) {
        Scan.Marked nearest = null;
        for (Scan.Marked cue : cues) {
            boolean reaches = cue.cue().scope() != Scope.PHRASE || gap(cue.to(), from) <= 2;
            boolean here = cue.from() >= start && cue.to() <= from && reaches;
            if (here && (nearest == null || cue.to() >= nearest.to())) {
                nearest = cue;
            }
        }
        return nearest;
    }

    private boolean isPlace() {
        int i = from - 1;
        int first = Math.max(view.sentence().from(), from - 4);
        while (i >= first && view.tokens().isWord(i)) {
            String word = view.tokens().string(i);
            if (word.equals("in") || word.equals("within") || word.equals("throughout")) {
                return true;
            }
            if (word.equals("of") || view.clauses().startsAt(Mark.DIRECTION, i)) {
                return false;
            }
            i--;
        }
        return false;
    }

    /** The nearest cue after the mention that says what happens to it: a noun, an intransitive verb, a passive. */
    private Scan.Marked after(int end) {
        Scan.Marked main = after(end, false);
        return main == null ? after(end, true) : main;
    }

    private Scan.Marked after(int end, boolean aside) {
        for (Scan.Marked cue : cues) {
            if (view.clauses().isAside(from, cue.from()) != aside) {
                continue;
            }
            boolean inReach = cue.from() >= to && cue.from() < end;
            boolean verb = cue.cue().after() && cue.cue().scope() != Scope.PHRASE;
            if (inReach && ((verb && gap(to, cue.from()) < FAR) || isPassive(cue))) {
                return cue;
            }
        }
        return null;
    }

    /** "is restored", "are rapidly targeted", "blocked by": a form of be just before, or by just after. */
    private boolean isPassive(Scan.Marked cue) {
        String word = view.tokens().string(cue.from());
        boolean participle = word.endsWith("ed") || word.endsWith("en") || word.equals("shut") || word.equals("lost");
        if (!participle) {
            return false;
        }
        boolean by = cue.to() < view.sentence().to()
                && view.tokens().string(cue.to()).equals("by");
        boolean be = false;
        for (int i = cue.from() - 1; i >= Math.max(view.sentence().from(), cue.from() - 3); i--) {
            String before = view.tokens().string(i);
            if (before.equals("by") || before.endsWith("ed") || before.equals(",")) {
                break;
            }
            be |= view.clauses().startsAt(Mark.BE, i);
        }
        return be || by;
    }

    /** The verb that acts on the process which another cue names: limits in "limits the production of". */
    private Scan.Marked outer(int place) {
        int inner = firstOfList(place);
        Scan.Marked nearest = null;
        for (Scan.Marked other : view.cues()) {
            boolean verb = other.cue().mark() == Mark.DIRECTION && !other.cue().after() && !isPassive(other);
            boolean flips = other.cue().mark() == Mark.FLIP;
            int distance = inner - other.to();
            boolean near = distance >= 0 && distance <= (flips ? 4 : 2) && gap(other.to(), inner) < FAR;
            boolean close = near && (flips || distance <= 1 || view.clauses().startsAt(Mark.DETERMINER, other.to()));
            if (close && (verb || flips) && !isAttribute(view, other)) {
                nearest = other;
            }
        }
        return nearest;
    }

    /** "disturb the production and release of": the verb acts on the first noun of the list. */
    private int firstOfList(int place) {
        boolean joined = place - 2 > view.sentence().from() && view.clauses().startsAt(Mark.CONJUNCTION, place - 1);
        boolean noun =
                joined && (view.has(Mark.PROCESS, place - 2, place - 1) || view.has(Mark.ASPECT, place - 2, place - 1));
        return noun ? place - 2 : place;
    }

    /** The sign of two together: "prevents the loss of" increases, "reverses the decline in" restores, "limits the production of" decreases. */
    private Direction composed(Scan.Marked outer, Scan.Marked inner) {
        Direction what = inner.cue().direction();
        if (outer == null) {
            return what;
        }
        Direction acting = directionAt(outer);
        boolean flips = view.clauses().startsAt(Mark.FLIP, outer.from());
        if (flips && (what == Direction.DECREASES || what == Direction.BLOCKS)) {
            return acting == Direction.RESTORES ? Direction.RESTORES : Direction.INCREASES;
        }
        if (acting == null || acting == Direction.TARGETS) {
            return what;
        }
        if (acting == Direction.RESTORES && (what == Direction.DECREASES || what == Direction.BLOCKS)) {
            return Direction.RESTORES;
        }
        if (what == Direction.MODULATES) {
            boolean undone =
                    acting == Direction.BLOCKS || acting == Direction.DECREASES || acting == Direction.RESTORES;
            return undone ? acting : what;
        }
        if (what != Direction.INCREASES && what != Direction.ACTIVATES) {
            return what;
        }
        if (acting == Direction.ACTIVATES) {
            return what;
        }
        return acting == Direction.BLOCKS && what == Direction.INCREASES ? Direction.DECREASES : acting;
    }

    private Direction directionAt(Scan.Marked outer) {
        for (Scan.Marked cue : cues) {
            if (cue.from() == outer.from() && !cue.cue().after()) {
                return cue.cue().direction();
            }
        }
        return null;
    }
}
