package org.afferent.enrich;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One sentence cut into clauses, by cues and punctuation: enough to say what a cue governs, not a parse (docs/adr/0013). Tokens are numbers of the text.
 */
final class Clauses {
    private static final int SHORT_ASIDE = 6;

    private final Tokens tokens;
    private final Sentence sentence;
    private final List<Scan.Marked> cues;
    private final List<int[]> asides = new ArrayList<>();
    private final BitSet boundaries = new BitSet();
    private final BitSet contrasts = new BitSet();
    /** Boundaries that also stop a consequence: new subjects, reasons, brackets. */
    private final BitSet firm = new BitSet();

    Clauses(Tokens tokens, Sentence sentence, List<Scan.Marked> cues) {
        this.tokens = tokens;
        this.sentence = sentence;
        this.cues = cues;
        for (Scan.Marked cue : cues) {
            cut(cue);
        }
        cutAtPunctuation();
        boundaries.or(contrasts);
        boundaries.or(firm);
    }

    /** The first token of the clause that a token is in; a relative clause that was put in does not part it. */
    int start(int token) {
        int at = boundaries.previousSetBit(token);
        for (int i = asides.size() - 1; i >= 0; i--) {
            int[] aside = asides.get(i);
            if (at >= aside[0] && at <= aside[1] && token >= aside[1]) {
                at = boundaries.previousSetBit(aside[0] - 1);
            }
        }
        return at < sentence.from() ? sentence.from() : at;
    }

    /** The token after the last of the clause that a token is in. */
    int end(int token) {
        int at = boundaries.nextSetBit(token + 1);
        for (int[] aside : asides) {
            if (at >= aside[0] && at <= aside[1] && token < aside[0]) {
                at = boundaries.nextSetBit(aside[1] + 1);
            } else if (token >= aside[0] && token < aside[1] && (at < 0 || at > aside[1])) {
                at = aside[1];
            }
        }
        return at < 0 ? sentence.to() : at;
    }

    /** Whether one of two tokens is in a relative clause between commas that the other is not in. */
    boolean isAside(int one, int other) {
        for (int[] aside : asides) {
            boolean in = one >= aside[0] && one < aside[1];
            if (in != (other >= aside[0] && other < aside[1])) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is in a relative clause between commas. */
    boolean isInAside(int token) {
        for (int[] aside : asides) {
            if (token >= aside[0] && token < aside[1]) {
                return true;
            }
        }
        return false;
    }

    /** "Ketamine, which blocks the receptor, may help": from which to the comma before the main verb. */
    private void putAside(int relative) {
        for (int i = relative + 2; i < sentence.to() - 2; i++) {
            if (tokens.is(i, ',') && isVerb(i + 1)) {
                asides.add(new int[] {relative, i + 1});
                return;
            }
        }
    }

    /** "The amygdala, a center of fear, calms": from the article or participle to the comma before the verb. */
    private void putApposition(int from) {
        boolean begins = (startsAt(Mark.DETERMINER, from) && !startsAt(Mark.PRONOUN, from))
                || (tokens.isWord(from) && tokens.string(from).endsWith("ed"));
        int comma = begins ? closing(from, ',') : -1;
        if (comma > 0 && comma < sentence.to() - 2 && isVerb(comma + 1) && !has(Mark.FINITE, from, comma)) {
            asides.add(new int[] {from, comma + 1});
        }
    }

    private boolean isVerb(int at) {
        for (Scan.Marked cue : cues) {
            Mark mark = cue.cue().mark();
            boolean direction = mark == Mark.DIRECTION && cue.cue().scope() == null;
            boolean belief = mark == Mark.HEDGE && cue.cue().scope() != Scope.PHRASE;
            if (cue.from() == at && (mark == Mark.FINITE || direction || belief || mark == Mark.WORKS)) {
                return !tokens.string(at).endsWith("ing") && !startsAt(Mark.CONJUNCTION, at);
            }
        }
        return false;
    }

    /** The end of a clause with the relative and participial clauses that say what follows from it. */
    int consequenceEnd(int token) {
        int at = end(token);
        while (at < sentence.to() && !contrasts.get(at) && !firm.get(at)) {
            at = end(at);
        }
        return at;
    }

    /** Where what is said from a token on stops: a contrast, or the end of the sentence. */
    int contrastAfter(int token) {
        // "suggests that while A, B": the concession is part of what is said
        int from = startsAt(Mark.OPENER, token) || startsAt(Mark.OPENER, token + 1) ? token + 2 : token;
        int at = contrasts.nextSetBit(from);
        return at < 0 ? sentence.to() : at;
    }

    /** Where the main or subordinate clause with a token began, over its relatives and participles. */
    int firmBefore(int token) {
        int at = firm.previousSetBit(token);
        return Math.max(at, contrastBefore(token));
    }

    /** Where what is said up to a token began: a contrast, or the start of the sentence. */
    int contrastBefore(int token) {
        int at = contrasts.previousSetBit(token);
        return Math.max(at, sentence.from());
    }

    private void cut(Scan.Marked cue) {
        int at = cue.from();
        switch (cue.cue().mark()) {
            case CONTRAST -> contrasts.set(at);
            case REASON -> firm.set(at);
            case OPENER -> {
                if (opensHere(at)) {
                    firm.set(at);
                    int comma = mainClauseAfter(cue.to());
                    if (comma > 0) {
                        firm.set(comma + 1);
                    }
                } else if (isFollowedBySubject(cue.to())) {
                    firm.set(at);
                }
            }
            case RELATIVE -> {
                boolean verb = has(Mark.FINITE, at + 1, at + 2) || has(Mark.BE, at + 1, at + 2) || isVerb(at + 1);
                if (at > sentence.from() && (tokens.is(at - 1, ',') || verb)) {
                    boundaries.set(at);
                }
                if (at > sentence.from() && tokens.is(at - 1, ',')) {
                    putAside(at);
                }
            }
            case THAT -> {
                if (isCompleted(at)) {
                    boundaries.set(at);
                }
            }
            case CONJUNCTION -> {
                // "and that triggers ..." goes on about what was said
                boolean goesOn = startsAt(Mark.CONSEQUENCE, at + 1) || startsAt(Mark.THAT, at + 1);
                if (goesOn) {
                    boundaries.set(at);
                    return;
                }
                boolean newSubject = startsAt(Mark.PRONOUN, at + 1)
                        || (at > sentence.from() && tokens.is(at - 1, ',') && isFollowedBySubject(at + 1));
                if (newSubject) {
                    firm.set(at);
                }
            }
            default -> {}
        }
    }

    private void cutAtPunctuation() {
        for (int i = sentence.from(); i < sentence.to() - 1; i++) {
            if (tokens.is(i, ',') && i > sentence.from()) {
                putApposition(i + 1);
            }
            if (tokens.is(i, ';')) {
                contrasts.set(i + 1);
            } else if (tokens.is(i, ':')) {
                boundaries.set(i + 1);
            } else if (tokens.is(i, '\u2014')) {
                int closing = closing(i, '\u2014');
                if (closing < 0 || closing - i > SHORT_ASIDE) {
                    firm.set(i + 1);
                } else {
                    i = closing;
                }
            } else if (tokens.is(i, '(')) {
                int closing = closing(i, ')');
                if (closing > i + SHORT_ASIDE) {
                    firm.set(i + 1);
                    firm.set(closing);
                }
            } else if (tokens.is(i, ',') && isParticipial(i + 1)) {
                boundaries.set(i + 1);
            }
        }
    }

    /** ", explaining ...", ", perhaps explaining ...": a remark on what was said, not part of it. */
    private boolean isParticipial(int at) {
        int word = at;
        for (Scan.Marked cue : cues) {
            if (cue.from() == at && cue.cue().mark() == Mark.HEDGE && cue.cue().scope() == Scope.CLAUSE) {
                word = Math.max(word, cue.to());
            }
        }
        return word < sentence.to()
                && tokens.isWord(word)
                && tokens.end(word) - tokens.start(word) > 5
                && tokens.string(word).endsWith("ing");
    }

    private int closing(int from, char mark) {
        for (int i = from + 1; i < sentence.to(); i++) {
            if (tokens.is(i, mark)) {
                return i;
            }
        }
        return -1;
    }

    /** At the start of the sentence, or after punctuation or a conjunction that starts a clause. */
    private boolean opensHere(int at) {
        return at == sentence.from()
                || tokens.is(at - 1, ',')
                || tokens.is(at - 1, '"')
                || contrasts.get(at - 1)
                || startsAt(Mark.CONJUNCTION, at - 1)
                || startsAt(Mark.CONTRAST, at - 1);
    }

    /** The comma after which the main clause begins, for a clause that was opened before {@code from}; -1 for none. */
    private int mainClauseAfter(int from) {
        for (int i = from + 1; i < sentence.to() - 2; i++) {
            boolean goesOn = startsAt(Mark.CONJUNCTION, i + 1) || startsAt(Mark.RELATIVE, i + 1);
            boolean full = i - from > 3 || has(Mark.FINITE, from, i + 1);
            if (tokens.is(i, ',') && !goesOn && full) {
                boolean aside = startsAt(Mark.DETERMINER, i + 1)
                        && !startsAt(Mark.PRONOUN, i + 1)
                        && !has(Mark.FINITE, from, i)
                        && !has(Mark.DIRECTION, from, i)
                        && closing(i, ',') > 0;
                if (!aside) {
                    return i;
                }
            }
        }
        return -1;
    }

    private boolean isFollowedBySubject(int at) {
        if (startsAt(Mark.PRONOUN, at)) {
            return true;
        }
        int end = Math.min(at + 8, sentence.to());
        for (int i = at; i < end; i++) {
            boolean relative = startsAt(Mark.THAT, i) || startsAt(Mark.RELATIVE, i);
            if (tokens.is(i, ',') || tokens.is(i, ';') || relative) {
                end = i;
            }
        }
        return has(Mark.FINITE, at, end);
    }

    /** A that after a verb or noun of saying or finding, not one that begins a relative clause. */
    private boolean isCompleted(int at) {
        for (Scan.Marked cue : cues) {
            Mark mark = cue.cue().mark();
            boolean says = mark == Mark.COMPLEMENT || mark == Mark.SAYS || mark == Mark.HEDGE || mark == Mark.BELIEF;
            if (says && cue.to() == at) {
                return true;
            }
        }
        return startsAt(Mark.CONJUNCTION, at - 1);
    }

    boolean startsAt(Mark mark, int at) {
        for (Scan.Marked cue : cues) {
            if (cue.from() == at && cue.cue().mark() == mark) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue with this mark begins between two tokens. */
    boolean has(Mark mark, int from, int to) {
        for (Scan.Marked cue : cues) {
            if (cue.cue().mark() == mark && cue.from() >= from && cue.from() < to) {
                return true;
            }
        }
        return false;
    }
}
