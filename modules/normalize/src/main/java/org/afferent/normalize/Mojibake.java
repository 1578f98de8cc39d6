package org.afferent.normalize;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 that somebody once read as windows-1252: {@code \u00e2\u20ac\u2122} for an apostrophe. A run of such characters is turned back only when its bytes are flawless UTF-8, which
 * no word of a real language is.
 */
final class Mojibake {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** What windows-1252 has for the bytes 80 to 9f; those of a0 to bf are themselves. */
    private static final String FOLLOWING =
            "\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178";

    private static final int MOST_FOLLOWING = 3;

    private Mojibake() {}

    static String repaired(String text) {
        if (text.indexOf('\u00c3') < 0 && text.indexOf('\u00e2') < 0 && text.indexOf('\u00c2') < 0) {
            return text;
        }
        StringBuilder out = null;
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = isLead(text.charAt(i)) ? runEnd(text, i) : i;
            String meant = end > i + 1 ? meant(text.substring(i, end)) : null;
            if (meant != null) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, done, i).append(meant);
                done = end;
            }
            i = Math.max(i, end - 1);
        }
        return out == null ? text : out.append(text, done, text.length()).toString();
    }

    /** What a first byte of several is read as. */
    private static boolean isLead(char c) {
        return c >= '\u00c2' && c <= '\u00f4';
    }

    private static int runEnd(String text, int lead) {
        int end = lead + 1;
        while (end < text.length() && end <= lead + MOST_FOLLOWING && isFollowing(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isFollowing(char c) {
        return c < 0x100 ? c >= '\u0080' && c <= '\u00bf' : FOLLOWING.indexOf(c) >= 0;
    }

    private static String meant(String run) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(run.length());
            for (int i = 0; i < run.length(); i++) {
                char c = run.charAt(i);
                // the five bytes that windows-1252 leaves open are read as control characters
                bytes.put(
                        c < 0x100
                                ? (byte) c
                                : WINDOWS_1252
                                        .newEncoder()
                                        .encode(CharBuffer.wrap(new char[] {c}))
                                        .get());
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes.flip())
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }
}
