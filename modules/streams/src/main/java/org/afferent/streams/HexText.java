package org.afferent.streams;

import java.nio.charset.StandardCharsets;

/** Texts that are hexadecimal numbers of lower case, as ids are: two digits in a byte. */
final class HexText {
    /** Shorter ones are words, too: "face". */
    private static final int SHORTEST = 16;

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

    private HexText() {}

    static boolean is(String text) {
        if (text.length() < SHORTEST || text.length() % 2 == 1) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 'f' || (c < 'a' && (c > '9' || c < '0'))) {
                return false;
            }
        }
        return true;
    }

    /** Writes half as many bytes as the text has digits. */
    static void write(String text, byte[] to, int at) {
        for (int i = 0; i < text.length(); i += 2) {
            to[at + i / 2] = (byte) (digit(text.charAt(i)) << 4 | digit(text.charAt(i + 1)));
        }
    }

    static String read(byte[] from, int at, int length) {
        byte[] text = new byte[2 * length];
        for (int i = 0; i < length; i++) {
            text[2 * i] = DIGITS[from[at + i] >> 4 & 15];
            text[2 * i + 1] = DIGITS[from[at + i] & 15];
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static int digit(char c) {
        return c <= '9' ? c - '0' : c - 'a' + 10;
    }
}
