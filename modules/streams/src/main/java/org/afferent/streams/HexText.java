package org.afferent.streams;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts that are hexadecimal numbers of lower case, as ids are: two digits in a byte. */
final class HexText {
    /** Shorter ones are words, too: "face". */
    private static final int SHORTEST = 16;

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

    /** What a digit is worth; -1 for what is none. */
    private static final byte[] VALUES = new byte['f' + 1];

    static {
        Arrays.fill(VALUES, (byte) -1);
        for (int value = 0; value < DIGITS.length; value++) {
            VALUES[DIGITS[value]] = (byte) value;
        }
    }

    private HexText() {}

    /** Whether a text may be a number as far as its length says. */
    static boolean fits(String text) {
        return text.length() >= SHORTEST && text.length() % 2 == 0;
    }

    /** Writes half as many bytes as the text has digits; {@code false} at the first character that is no digit, and what was written is of no use. */
    static boolean write(String text, byte[] to, int at) {
        for (int i = 0; i < text.length(); i += 2) {
            int both = value(text.charAt(i)) << 4 | value(text.charAt(i + 1));
            if (both < 0) {
                return false;
            }
            to[at + i / 2] = (byte) both;
        }
        return true;
    }

    private static int value(char c) {
        return c < VALUES.length ? VALUES[c] : -1;
    }

    static String read(byte[] from, int at, int length) {
        byte[] text = new byte[2 * length];
        for (int i = 0; i < length; i++) {
            text[2 * i] = DIGITS[from[at + i] >> 4 & 15];
            text[2 * i + 1] = DIGITS[from[at + i] & 15];
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
