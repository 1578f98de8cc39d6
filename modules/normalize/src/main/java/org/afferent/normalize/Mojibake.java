package org.afferent.normalize;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * UTF-8 that somebody once read as windows-1252: {@code \u00e2\u20ac\u2122} for an apostrophe. A run of such characters is turned back only when its bytes are flawless UTF-8, which
 * no word of a real language is.
 */
final class Mojibake {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern SUSPECT = Pattern.compile(
            "[\u00c2-\u00f4][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]{1,3}");

    private Mojibake() {}

    static String repaired(String text) {
        if (text.indexOf('\u00c3') < 0 && text.indexOf('\u00e2') < 0 && text.indexOf('\u00c2') < 0) {
            return text;
        }
        Matcher m = SUSPECT.matcher(text);
        if (!m.find()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        do {
            String meant = meant(m.group());
            m.appendReplacement(out, Matcher.quoteReplacement(meant == null ? m.group() : meant));
        } while (m.find());
        return m.appendTail(out).toString();
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
