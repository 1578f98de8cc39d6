package org.afferent.streams;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow. Whole numbers take as many as they need, seven bits a byte. */
final class BytesOut {
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[512];
    private int size;

    /** A number that is hardly ever negative: a length, a tag. */
    void length(int value) {
        unsigned(Integer.toUnsignedLong(value));
    }

    /** Any number; small ones, also negative ones, are short. */
    void number(long value) {
        unsigned((value << 1) ^ (value >> 63));
    }

    /** A number without a small side: eight bytes. */
    void fixed(long value) {
        reserve(Long.BYTES);
        LONG.set(bytes, size, value);
        size += Long.BYTES;
    }

    /** Behind its length, doubled to leave room for the mark of a text in {@link HexText}. Most texts of letters and states are the ids of articles, and these take half the bytes so. */
    void text(String text) {
        if (text == null) {
            length(0);
        } else if (!HexText.fits(text) || !packed(text)) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            length((encoded.length << 1) + 1);
            reserve(encoded.length);
            System.arraycopy(encoded, 0, bytes, size, encoded.length);
            size += encoded.length;
        }
    }

    private boolean packed(String text) {
        int before = size;
        int packed = text.length() / 2;
        length((packed << 1 | 1) + 1);
        reserve(packed);
        boolean whole = HexText.write(text, bytes, size);
        size = whole ? size + packed : before;
        return whole;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void unsigned(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
