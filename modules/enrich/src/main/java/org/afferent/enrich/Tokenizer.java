package org.afferent.enrich;

import java.util.Arrays;

/**
 * Cuts a text into tokens and folds them. Letters, digits and Greek letters are tokens of their own, so that 5-HT2A, 5HT2A and 5-HT 2A are the same four words; a plural or
 * possessive s is dropped; markup inside a term is not seen.
 */
final class Tokenizer {
    private static final char DASH = '\u2014';

    private final Lexicon lexicon;
    private final Misspellings misspellings;
    private final boolean learning;

    private Tokenizer(Lexicon lexicon, Misspellings misspellings, boolean learning) {
        this.lexicon = lexicon;
        this.misspellings = misspellings;
        this.learning = learning;
    }

    /** For patterns: every word enters the lexicon. */
    static Tokenizer learning(Lexicon lexicon) {
        return new Tokenizer(lexicon, Misspellings.NONE, true);
    }

    /** For texts. */
    static Tokenizer reading(Lexicon lexicon, Misspellings misspellings) {
        return new Tokenizer(lexicon, misspellings, false);
    }

    Tokens tokens(String string) {
        Tokens tokens = new Tokens(string);
        char[] text = string.toCharArray();
        char[] buffer = new char[32];
        Misspellings.Room room = new Misspellings.Room();
        int length = text.length;
        byte gap = Tokens.PARAGRAPH;
        int i = 0;
        while (i < length) {
            char c = text[i];
            int from = i;
            switch (Chars.type(c)) {
                case Chars.SPACE -> {
                    gap = space(gap, c);
                    i++;
                }
                case Chars.HYPHEN -> {
                    boolean spaced = gap >= Tokens.SPACE && i + 1 < length && Chars.type(text[i + 1]) == Chars.SPACE;
                    if (spaced) {
                        tokens.add(i, i + 1, known(new char[] {DASH}, 1), gap, Chars.PUNCTUATION);
                        gap = Tokens.NOTHING;
                    } else {
                        gap = (byte) Math.max(gap, Tokens.HYPHEN);
                    }
                    i++;
                }
                case Chars.LETTER -> {
                    int n = 0;
                    while (i < length && (Chars.type(text[i]) == Chars.LETTER || isContraction(text, i))) {
                        if (n == buffer.length) {
                            buffer = Arrays.copyOf(buffer, n * 2);
                        }
                        buffer[n++] = Chars.folded(text[i]);
                        i++;
                    }
                    int stemmed = stem(text, from, buffer, n);
                    int joined = gap == Tokens.HYPHEN ? joined(tokens, buffer, stemmed) : Lexicon.UNKNOWN;
                    if (joined == Lexicon.UNKNOWN) {
                        tokens.add(from, i, word(buffer, stemmed, room), gap, Chars.LETTER);
                    } else {
                        tokens.extendLast(i, joined);
                    }
                    gap = Tokens.NOTHING;
                    i = afterPossessive(text, i);
                }
                case Chars.DIGIT -> {
                    int n = 0;
                    while (i < length && Chars.type(text[i]) == Chars.DIGIT && n < buffer.length) {
                        buffer[n++] = Chars.folded(text[i]);
                        i++;
                    }
                    tokens.add(from, i, known(buffer, n), gap, Chars.DIGIT);
                    gap = Tokens.NOTHING;
                }
                case Chars.GREEK -> {
                    char[] name = Chars.greekName(c) == null
                            ? new char[] {c}
                            : Chars.greekName(c).toCharArray();
                    i++;
                    tokens.add(from, i, known(name, name.length), gap, Chars.LETTER);
                    gap = Tokens.NOTHING;
                }
                case Chars.PUNCTUATION -> {
                    int tag = c == '<' ? afterTag(text, i) : i;
                    if (tag > i) {
                        i = tag;
                    } else if (Chars.folded(c) == '\u2014' && gap < Tokens.SPACE && between(text, i)) {
                        gap = Tokens.HYPHEN; // 30–40, dopamine–serotonin
                        i++;
                    } else {
                        buffer[0] = Chars.folded(c);
                        i++;
                        tokens.add(from, i, known(buffer, 1), gap, Chars.PUNCTUATION);
                        gap = Tokens.NOTHING;
                    }
                }
                case Chars.SKIP -> i++;
                default -> {
                    gap = (byte) Math.max(gap, Tokens.SPACE);
                    i++;
                }
            }
        }
        return tokens;
    }

    /** The known word that the last token makes with this one, as in re-uptake, or {@link Lexicon#UNKNOWN}. */
    private int joined(Tokens tokens, char[] buffer, int length) {
        int last = tokens.size() - 1;
        if (learning || last < 0 || !tokens.isWord(last)) {
            return Lexicon.UNKNOWN;
        }
        int before = tokens.end(last) - tokens.start(last);
        char[] both = new char[before + length];
        for (int i = 0; i < before; i++) {
            both[i] = Chars.folded(tokens.text().charAt(tokens.start(last) + i));
        }
        System.arraycopy(buffer, 0, both, before, length);
        return lexicon.find(both, both.length);
    }

    private int word(char[] buffer, int length, Misspellings.Room room) {
        int id = known(buffer, length);
        return id == Lexicon.UNKNOWN ? misspellings.correct(buffer, length, room) : id;
    }

    private int known(char[] buffer, int length) {
        return learning ? lexicon.add(buffer, length) : lexicon.find(buffer, length);
    }

    private static byte space(byte gap, char c) {
        if (c == '\n') {
            return gap >= Tokens.LINE ? Tokens.PARAGRAPH : Tokens.LINE;
        }
        return (byte) Math.max(gap, Tokens.SPACE);
    }

    /** An en dash without spaces between digits or lower-case words joins; between others it parts. */
    private static boolean between(char[] text, int i) {
        return i > 0
                && i + 1 < text.length
                && text[i] == '\u2013'
                && Character.isLetterOrDigit(text[i - 1])
                && Character.isLetterOrDigit(text[i + 1]);
    }

    /** The apostrophe of don't and we've, which stay one word; that of a possessive s parts. */
    private static boolean isContraction(char[] text, int i) {
        return Chars.folded(text[i]) == '\''
                && i + 1 < text.length
                && Chars.type(text[i + 1]) == Chars.LETTER
                && !(Chars.folded(text[i + 1]) == 's'
                        && (i + 2 == text.length || Chars.type(text[i + 2]) != Chars.LETTER));
    }

    private static int afterPossessive(char[] text, int i) {
        boolean possessive = i + 1 < text.length
                && Chars.folded(text[i]) == '\''
                && Chars.folded(text[i + 1]) == 's'
                && (i + 2 == text.length || Chars.type(text[i + 2]) != Chars.LETTER);
        return possessive ? i + 2 : i;
    }

    private static int afterTag(char[] text, int i) {
        int end = Math.min(text.length, i + 10);
        for (int j = i + 1; j < end; j++) {
            char c = text[j];
            if (c == '>') {
                return j > i + 1 ? j + 1 : i;
            }
            if (c != '/' && Chars.type(c) != Chars.LETTER) {
                return i;
            }
        }
        return i;
    }

    /** The length of a word without its plural s; acronyms lose only a lower-case one (SSRIs, but not GAS). */
    private static int stem(char[] text, int from, char[] word, int length) {
        if (length < 3 || word[length - 1] != 's') {
            return length;
        }
        char last = text[from + length - 1];
        char before = text[from + length - 2];
        if (Character.isUpperCase(before)) {
            return last == 's' ? length - 1 : length;
        }
        char previous = word[length - 2];
        if (length < 4 || previous == 's' || previous == 'u' || previous == 'i') {
            return length;
        }
        if (length > 4 && previous == 'e') {
            if (word[length - 3] == 'i') {
                word[length - 3] = 'y';
                return length - 2;
            }
            boolean hissing = (word[length - 3] == 's' && word[length - 4] == 's')
                    || (word[length - 3] == 'h' && (word[length - 4] == 's' || word[length - 4] == 'c'));
            return hissing ? length - 2 : length - 1;
        }
        return length - 1;
    }
}
