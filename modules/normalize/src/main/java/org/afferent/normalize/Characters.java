package org.afferent.normalize;

import java.text.Normalizer.Form;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Characters as they were meant: NFC, without what cannot be seen, entities resolved, white space plain. */
final class Characters {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Characters() {}

    /** One line: entities resolved, every run of white space one space, none at the ends. */
    static String clean(String text) {
        String once = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
        return SPACES.matcher(plain(once)).replaceAll(" ").strip();
    }

    /**
     * NFC without zero-width and bidirectional marks, soft hyphens, byte order marks and control characters; all kinds of spaces become the plain one. The joiners that
     * shape Persian and Indic words and join emoji stay.
     */
    static String plain(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, i);
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                out.append(' ');
            } else if (!isInvisible(c) && (!isJoiner(c) || joins(text, i))) {
                out.append(isLoneSurrogate(text, i) ? '\ufffd' : c);
            }
        }
        return java.text.Normalizer.normalize(out, Form.NFC);
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7f) || c == '\n' || (c >= 0xc0 && c < 0x300) || (c > 0x2010 && c < 0x2027);
    }

    private static boolean isSpace(char c) {
        return c == '\t'
                || c == '\u00a0'
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200a')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u3000';
    }

    private static boolean isInvisible(char c) {
        return (c < ' ' && c != '\n')
                || (c >= 0x7f && c < 0xa0)
                || c == '\u00ad'
                || c == '\u200b'
                || c == '\u200e'
                || c == '\u200f'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u206f')
                || c == '\ufeff'
                || (c >= '\ufff9' && c <= '\ufffb');
    }

    private static boolean isJoiner(char c) {
        return c == '\u200c' || c == '\u200d';
    }

    private static boolean joins(String text, int i) {
        return i > 0 && i + 1 < text.length() && text.charAt(i - 1) >= 0x600 && text.charAt(i + 1) >= 0x600;
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
