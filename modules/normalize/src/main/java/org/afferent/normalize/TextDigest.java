package org.afferent.normalize;

import java.text.Normalizer.Form;
import java.util.Locale;

/** What a text is known by when it has neither address nor guid: its words, whatever their case, punctuation, white space and Unicode form. */
public final class TextDigest {
    private TextDigest() {}

    /** The first 32 hex digits of the SHA-256 of the folded words of {@code text}. */
    public static String of(String text) {
        return Hex.sha256(folded(text)).substring(0, 32);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** What {@link #folded} gives for a text without a character that Unicode could write otherwise. */
    private static String foldedAscii(String text) {
        char[] words = new char[text.length()];
        int length = 0;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                if (gap && length > 0) {
                    words[length++] = ' ';
                }
                gap = false;
                words[length++] = upper ? (char) (c + 32) : c;
            } else if (c != '\'') {
                gap = true;
            }
        }
        return new String(words, 0, length);
    }

    /** Letters and digits in NFKC and lower case; everything between two words is one space. */
    public static String folded(String text) {
        if (isAscii(text)) {
            return foldedAscii(text);
        }
        String lower = java.text.Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                gap = false;
                words.appendCodePoint(c);
            } else if (c != '\'' && c != '\u2019' && Character.getType(c) != Character.FORMAT) {
                // "don't" is one word whichever apostrophe it has, or none
                gap = true;
            }
        }
        return words.toString();
    }
}
