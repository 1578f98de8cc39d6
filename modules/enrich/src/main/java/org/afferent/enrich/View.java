package org.afferent.enrich;

import java.util.BitSet;
import java.util.List;

/** One sentence with everything that the rules ask of it. */
record View(Tokens tokens, Sentence sentence, List<Scan.Marked> cues, Clauses clauses, BitSet named) {
    /**
     * @param names the interventions of the sentence
     * @param mechanisms those of the sentence
     */
    static View of(Scan scan, Sentence sentence, List<Hit> names, List<Hit> mechanisms) {
        BitSet named = new BitSet();
        mechanisms.forEach(hit -> named.set(hit.from(), hit.to()));
        List<Scan.Marked> cues = scan.cues(sentence.from(), sentence.to()).stream()
                .filter(cue -> !isDate(scan.tokens(), cue, sentence) && !isInName(cue, names))
                .toList();
        return new View(scan.tokens(), sentence, cues, new Clauses(scan.tokens(), sentence, cues), named);
    }

    /** The inhibitors of an SSRI and the stimulation of a brain stimulation say nothing about what happens. */
    private static boolean isInName(Scan.Marked cue, List<Hit> names) {
        Mark mark = cue.cue().mark();
        if (mark != Mark.DIRECTION && mark != Mark.PROCESS && mark != Mark.FLIP) {
            return false;
        }
        for (Hit hit : names) {
            if (hit.isKept()
                    && hit.entry().kind() == Kind.INTERVENTION
                    && hit.from() <= cue.from()
                    && cue.from() < hit.to()) {
                return true;
            }
        }
        return false;
    }

    /** "May 5", "in May": the month looks like the modal. */
    private static boolean isDate(Tokens tokens, Scan.Marked cue, Sentence sentence) {
        boolean capital = cue.cue().mark() == Mark.HEDGE
                && cue.to() - cue.from() == 1
                && Character.isUpperCase(tokens.first(cue.from()));
        if (!capital) {
            return false;
        }
        boolean day = cue.to() < sentence.to() && tokens.type(cue.to()) == Chars.DIGIT;
        String before = cue.from() > sentence.from() ? tokens.string(cue.from() - 1) : "";
        return day
                || tokens.type(Math.max(cue.from() - 1, 0)) == Chars.DIGIT
                || before.matches("in|on|since|until|of|by|last|early|late|mid");
    }

    String text() {
        return tokens.string(sentence.from(), sentence.to() - 1);
    }

    String text(Scan.Marked cue) {
        return tokens.string(cue.from(), cue.to() - 1);
    }

    List<Scan.Marked> cues(Mark mark) {
        return cues.stream().filter(cue -> cue.cue().mark() == mark).toList();
    }

    boolean has(Mark mark) {
        return clauses.has(mark, sentence.from(), sentence.to());
    }

    boolean has(Mark mark, int from, int to) {
        return clauses.has(mark, from, to);
    }
}
