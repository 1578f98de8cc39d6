package org.afferent.dedup;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a text, folded (NFKC, lower case, punctuation dropped, numbers kept whole), each as a 64-bit hash with its place.
 *
 * <p>A script without spaces between words (Han, kana, Thai and their kin) gives one token a character.
 */
final class Tokens {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    /** An ideograph says about as much as a short word: what it counts for in the minimum length of a shingle. */
    private static final int IDEOGRAPH_WEIGHT = 4;

    final String text;
    long[] hashes = new long[256];
    int[] starts = new int[256];
    int[] ends = new int[256];
    int[] weights = new int[256];
    boolean[] numeric = new boolean[256];
    int size;

    private Tokens(String text) {
        this.text = text;
    }

    /** Tokens of the folded text; {@link #starts} and {@link #ends} are {@code char} positions in {@link #text}. */
    static Tokens of(String raw) {
        String folded = Normalizer.isNormalized(raw, Normalizer.Form.NFKC)
                ? raw
                : Normalizer.normalize(raw, Normalizer.Form.NFKC);
        Tokens tokens = new Tokens(folded);
        tokens.scan();
        return tokens;
    }

    private void scan() {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!Character.isLetterOrDigit(c)) {
                i += Character.charCount(c);
            } else if (unspaced(c)) {
                int next = i + Character.charCount(c);
                add(i, next, IDEOGRAPH_WEIGHT, false);
                i = next;
            } else {
                i = Character.isDigit(c) ? number(i) : word(i);
            }
        }
    }

    private int word(int start) {
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!Character.isLetterOrDigit(c) || unspaced(c)) {
                break;
            }
            i += Character.charCount(c);
        }
        add(start, i, i - start, false);
        return i;
    }

    /** Digits with single points or commas between them are one number: {@code 1,234.5}. Letters that follow belong to it: {@code 70mg}, {@code 5ht2a}. */
    private int number(int start) {
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean inside =
                    (c == '.' || c == ',') && i + 1 < text.length() && Character.isDigit(text.codePointAt(i + 1));
            if ((!Character.isLetterOrDigit(c) || unspaced(c)) && !inside) {
                break;
            }
            i += Character.charCount(c);
        }
        add(start, i, i - start, true);
        return i;
    }

    private void add(int start, int end, int weight, boolean number) {
        if (size == hashes.length) {
            grow();
        }
        long hash = FNV_OFFSET;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            hash = (hash ^ (c < 128 ? asciiLower(c) : Character.toLowerCase(c))) * FNV_PRIME;
        }
        hashes[size] = hash;
        starts[size] = start;
        ends[size] = end;
        weights[size] = weight;
        numeric[size] = number;
        size++;
    }

    private void grow() {
        int capacity = size * 2;
        hashes = Arrays.copyOf(hashes, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        weights = Arrays.copyOf(weights, capacity);
        numeric = Arrays.copyOf(numeric, capacity);
    }

    private static char asciiLower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    private static boolean unspaced(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    boolean capitalized(int token) {
        return Character.isUpperCase(text.codePointAt(starts[token]));
    }

    /** Whether capitals tell names from other words here; in a text in capitals they do not. */
    boolean capitalsTell() {
        int capitalized = 0;
        for (int i = 0; i < size; i++) {
            capitalized += capitalized(i) ? 1 : 0;
        }
        return capitalized * 2 <= size;
    }

    /** The words from one token (inclusive) to another (exclusive) as printed, at most {@code max} characters. */
    String quote(int from, int to, int max) {
        String quoted = text.substring(starts[from], ends[to - 1]).replaceAll("\\s+", " ");
        return quoted.length() <= max ? quoted : quoted.substring(0, max - 1).stripTrailing() + "…";
    }
}
