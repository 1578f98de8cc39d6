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

    /** Letters and digits in NFKC and lower case; everything between two words is one space. */
    public static String folded(String text) {
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
