package org.afferent.enrich;

import java.util.List;

/** One sentence with everything that the rules ask of it. */
record View(Tokens tokens, Sentence sentence, List<Scan.Marked> cues, Clauses clauses) {
    static View of(Scan scan, Sentence sentence) {
        List<Scan.Marked> cues = scan.cues(sentence.from(), sentence.to());
        return new View(scan.tokens(), sentence, cues, new Clauses(scan.tokens(), sentence, cues));
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
