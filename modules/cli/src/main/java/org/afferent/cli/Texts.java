package org.afferent.cli;

import java.util.Locale;

/** Small forms for terminals. */
final class Texts {
    private Texts() {}

    /** On one line, cut at {@code most} characters. */
    static String shortened(String text, int most) {
        String line = text == null ? "-" : text.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    /** A constant as a word: {@code json-ld}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
