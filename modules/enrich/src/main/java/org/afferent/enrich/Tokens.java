package org.afferent.enrich;

import java.util.Arrays;

/** A text as words and punctuation, in arrays: positions are UTF-16 indices of the text. */
final class Tokens {
    /** Nothing lies before the token: letters and digits that follow each other are tokens of their own. */
    static final byte NOTHING = 0;

    static final byte HYPHEN = 1;
    static final byte SPACE = 2;
    static final byte LINE = 3;
    static final byte PARAGRAPH = 4;

    private final CharSequence text;
    private int size;
    private int[] start = new int[64];
    private int[] end = new int[64];
    private int[] word = new int[64];
    private byte[] gap = new byte[64];
    private byte[] type = new byte[64];

    Tokens(CharSequence text) {
        this.text = text;
    }

    void add(int from, int to, int wordId, byte before, byte kind) {
        if (size == start.length) {
            int more = size * 2;
            start = Arrays.copyOf(start, more);
            end = Arrays.copyOf(end, more);
            word = Arrays.copyOf(word, more);
            gap = Arrays.copyOf(gap, more);
            type = Arrays.copyOf(type, more);
        }
        start[size] = from;
        end[size] = to;
        word[size] = wordId;
        gap[size] = before;
        type[size++] = kind;
    }

    /** Makes the last token longer: what follows a hyphen belongs to it. */
    void extendLast(int to, int wordId) {
        end[size - 1] = to;
        word[size - 1] = wordId;
    }

    CharSequence text() {
        return text;
    }

    int size() {
        return size;
    }

    int start(int token) {
        return start[token];
    }

    int end(int token) {
        return end[token];
    }

    /** In the lexicon, or {@link Lexicon#UNKNOWN}. */
    int word(int token) {
        return word[token];
    }

    /** What lies between the token before and this one. */
    byte gap(int token) {
        return gap[token];
    }

    /** {@link Chars#LETTER}, {@link Chars#DIGIT} or {@link Chars#PUNCTUATION}. */
    byte type(int token) {
        return type[token];
    }

    boolean isWord(int token) {
        return type[token] == Chars.LETTER;
    }

    char first(int token) {
        return text.charAt(start[token]);
    }

    /** Whether the token is this one punctuation character, folded. */
    boolean is(int token, char punctuation) {
        return type[token] == Chars.PUNCTUATION && Chars.folded(text.charAt(start[token])) == punctuation;
    }

    String string(int token) {
        return text.subSequence(start[token], end[token]).toString();
    }

    /** The text from one token to another, both included. */
    String string(int from, int last) {
        return text.subSequence(start[from], end[last]).toString();
    }

    /** The first token that begins at or after a position of the text; the size when there is none. */
    int at(int position) {
        int found = Arrays.binarySearch(start, 0, size, position);
        return found >= 0 ? found : -found - 1;
    }
}
