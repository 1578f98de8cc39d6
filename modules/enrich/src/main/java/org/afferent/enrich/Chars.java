package org.afferent.enrich;

import java.text.Normalizer;

/** How a character counts for matching. Everything is decided once, in tables, because it is asked for every character of every text. */
final class Chars {
    static final byte OTHER = 0;
    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    static final byte SPACE = 3;
    static final byte HYPHEN = 4;
    static final byte SKIP = 5;
    static final byte PUNCTUATION = 6;
    static final byte GREEK = 7;

    private static final byte[] CLASS = new byte[0x10000];
    private static final char[] FOLD = new char[0x10000];
    private static final String SMALL_CAPITALS =
            "\u1d00a\u0299b\u1d04c\u1d05d\u1d07e\u1d0bk\u1d0dm\u1d0fo\u1d18p\u1d1bt";
    private static final String GREEK_LETTERS = "αβγδεζηθικλμνξοπρστυφχψω";
    private static final String[] GREEK_NAMES = {
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"
    };

    static {
        for (int c = 0; c < 0x10000; c++) {
            FOLD[c] = fold((char) c);
            CLASS[c] = classOf((char) c);
        }
    }

    private Chars() {}

    static byte type(char c) {
        return CLASS[c];
    }

    /** Lower case without accents; sub- and superscripts as plain characters; every dash and quote as one of each kind. */
    static char folded(char c) {
        return FOLD[c];
    }

    /** The Latin name of a Greek letter, or {@code null}. */
    static String greekName(char c) {
        int at = GREEK_LETTERS.indexOf(FOLD[c]);
        return at < 0 ? null : GREEK_NAMES[at];
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        switch (c) {
            case '\u2018', '\u2019', '\u02bc', '\u2032' -> {
                return '\'';
            }
            case '\u201c', '\u201d', '\u00ab', '\u00bb', '\u201e' -> {
                return '"';
            }
            case '\u2013', '\u2014', '\u2015' -> {
                return '\u2014';
            }
            case '\u00b5' -> {
                return 'μ';
            }
            case 'ς' -> {
                return 'σ';
            }
            default -> {
                int small = SMALL_CAPITALS.indexOf(c);
                if (small >= 0) {
                    return SMALL_CAPITALS.charAt(small + 1);
                }
                // letters and sub- or superscript digits only: a ligature or a fraction must not change its length
                String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
                boolean same = plain.length() == 1 || Character.getType(plain.charAt(1)) == Character.NON_SPACING_MARK;
                return Character.toLowerCase(same ? plain.charAt(0) : c);
            }
        }
    }

    private static byte classOf(char c) {
        char f = FOLD[c];
        if (c == '*' || c == '_' || c == '\u00ad' || (c >= '\u200b' && c <= '\u200d') || c == '\ufeff') {
            return SKIP;
        }
        if (f == '-' || c == '\u2010' || c == '\u2011' || c == '\u2212') {
            return HYPHEN;
        }
        if (Character.isWhitespace(f) || Character.isSpaceChar(c)) {
            return SPACE;
        }
        if (f >= 'α' && f <= 'ω') {
            return GREEK;
        }
        if (f >= '0' && f <= '9') {
            return DIGIT;
        }
        if (Character.isLetter(f)) {
            return LETTER;
        }
        // Kept as words of their own: what ends clauses, what names contain (2A/2C, Na+), and signs of quantities
        return "\".,;:!?()[]/%+=<>&\u2014\u2026\u2022$#@|".indexOf(f) >= 0 ? PUNCTUATION : OTHER;
    }
}
