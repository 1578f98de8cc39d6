package org.afferent.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts tokens into sentences. A full stop ends one unless it belongs to an abbreviation, an initial or a number; paragraphs, lines that are no wrapped text, and bullets end one
 * too; quotation marks and footnote numbers stay with the sentence before (docs/adr/0012).
 */
final class SentenceSplitter {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "dr", "drs", "mr", "mrs", "ms", "prof", "profs", "st", "vs", "al", "fig", "figs", "no", "nos", "eg", "ie",
            "cf", "approx", "dept", "univ", "jr", "sr", "inc", "ltd", "co", "corp", "jan", "feb", "mar", "apr", "jun",
            "jul", "aug", "sep", "sept", "oct", "nov", "dec", "vol", "ed", "eds", "pp", "rep", "sen", "gov", "gen",
            "rev", "hon", "lt", "col", "capt", "sgt", "ph", "assoc", "asst", "ave", "est", "ca", "e.g", "i.e", "sect",
            "ref", "refs", "resp", "spp", "mt", "ft", "lab", "re", "et");
    /** After U.S. or a final initial only these begin a new sentence. */
    private static final Set<String> STARTERS = Set.of(
            "the",
            "it",
            "he",
            "she",
            "they",
            "we",
            "in",
            "but",
            "and",
            "this",
            "these",
            "that",
            "those",
            "a",
            "an",
            "if",
            "when",
            "while",
            "as",
            "at",
            "for",
            "its",
            "his",
            "her",
            "their",
            "there",
            "however",
            "although",
            "some",
            "many",
            "most",
            "after",
            "before",
            "now",
            "so",
            "then",
            "since",
            "because",
            "what",
            "how",
            "why");

    private final Tokens tokens;
    private final List<Sentence> sentences = new ArrayList<>();

    private SentenceSplitter(Tokens tokens) {
        this.tokens = tokens;
    }

    static List<Sentence> split(Tokens tokens) {
        return new SentenceSplitter(tokens).split();
    }

    private List<Sentence> split() {
        int from = 0;
        int paragraph = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            boolean newParagraph = i < tokens.size() && tokens.gap(i) == Tokens.PARAGRAPH;
            if (i == tokens.size() || newParagraph || endsBefore(i)) {
                add(from, i, paragraph);
                from = i;
            }
            if (newParagraph) {
                paragraph++;
            }
        }
        return sentences;
    }

    private void add(int from, int to, int paragraph) {
        int last = to - 1;
        while (last > from && (tokens.is(last, '"') || tokens.is(last, ')') || tokens.is(last, ']'))) {
            last--;
        }
        if (to > from) {
            sentences.add(new Sentence(from, to, paragraph, tokens.is(last, '?')));
        }
    }

    /** Whether the sentence ends between the token before and this one, in the same paragraph. */
    private boolean endsBefore(int i) {
        if ((tokens.gap(i) == Tokens.LINE && !isWrapped(i)) || tokens.is(i, '\u2022')) {
            return true;
        }
        if ((tokens.is(i, '"') && tokens.gap(i) == Tokens.NOTHING) || tokens.is(i, ')') || tokens.is(i, ']')) {
            return false; // closes what ends here
        }
        int mark = i - 1;
        while (mark > 0
                && (tokens.is(mark, '"') || tokens.is(mark, ')') || tokens.is(mark, ']'))
                && tokens.gap(mark) == Tokens.NOTHING) {
            mark--;
        }
        if (tokens.is(mark, '!') || tokens.is(mark, '?') || tokens.is(mark, '\u2026')) {
            return tokens.gap(i) >= Tokens.SPACE && begins(i);
        }
        if (tokens.is(mark, '.')) {
            return stopEnds(mark, i);
        }
        return isFootnote(mark) && tokens.gap(i) >= Tokens.SPACE && begins(i);
    }

    private boolean stopEnds(int stop, int next) {
        if (tokens.gap(next) < Tokens.SPACE) {
            return isGlued(stop, next);
        }
        if (!begins(next)) {
            return false;
        }
        if (stop == 0 || stop < next - 1) {
            return true; // a closing quotation mark in between
        }
        if (isListNumber(stop - 1)) {
            return false;
        }
        if (!tokens.isWord(stop - 1) || tokens.gap(stop) != Tokens.NOTHING) {
            return true;
        }
        String before = tokens.string(stop - 1).toLowerCase(Locale.ROOT);
        boolean alone = tokens.gap(stop - 1) >= Tokens.SPACE || tokens.is(Math.max(stop - 2, 0), '.');
        if (before.length() == 1 && alone && !before.equals("i")) {
            return isStarter(next) && stop > 1 && tokens.is(stop - 2, '.');
        }
        return !ABBREVIATIONS.contains(before) || (before.equals("al") && isStarter(next));
    }

    /** The 3 of "3. A heading": it stands at the beginning of a line. */
    private boolean isListNumber(int i) {
        return tokens.type(i) == Chars.DIGIT && (i == 0 || tokens.gap(i) >= Tokens.LINE);
    }

    /** "found.The next" without a space: a word, a stop, a capitalized word. */
    private boolean isGlued(int stop, int next) {
        return stop == next - 1
                && stop > 0
                && tokens.gap(stop) == Tokens.NOTHING
                && tokens.isWord(next)
                && tokens.isWord(stop - 1)
                && tokens.end(stop - 1) - tokens.start(stop - 1) > 2
                && Character.isLowerCase(tokens.first(stop - 1))
                && tokens.end(next) - tokens.start(next) > 1
                && Character.isUpperCase(tokens.first(next))
                && Character.isLowerCase(tokens.text().charAt(tokens.start(next) + 1));
    }

    /** The 2 of "depression.2 In addition". */
    private boolean isFootnote(int i) {
        return i > 1
                && tokens.type(i) == Chars.DIGIT
                && tokens.gap(i) == Tokens.NOTHING
                && tokens.is(i - 1, '.')
                && tokens.gap(i - 1) == Tokens.NOTHING
                && tokens.isWord(i - 2)
                && tokens.end(i - 2) - tokens.start(i - 2) > 2;
    }

    private boolean begins(int i) {
        int word = i;
        while (word < tokens.size() - 1
                && (tokens.is(word, '"')
                        || tokens.is(word, '(')
                        || tokens.is(word, '[')
                        || tokens.is(word, '\u2014'))) {
            word++;
        }
        char first = tokens.first(word);
        return !Character.isLowerCase(first) && !tokens.is(word, '.') && !tokens.is(word, ',');
    }

    private boolean isStarter(int i) {
        return tokens.isWord(i) && STARTERS.contains(tokens.string(i).toLowerCase(Locale.ROOT));
    }

    /** A line that goes on: text that was wrapped, not a heading or a list. */
    private boolean isWrapped(int i) {
        boolean ended =
                tokens.is(i - 1, '.') || tokens.is(i - 1, '?') || tokens.is(i - 1, '!') || tokens.is(i - 1, ':');
        return !ended && Character.isLowerCase(tokens.first(i)) && tokens.isWord(i);
    }
}
