package org.afferent.streams;

import java.nio.charset.StandardCharsets;

/** Reads what {@link BytesOut} wrote. Bytes that are not of that shape end in an {@link IndexOutOfBoundsException} or an {@link IllegalArgumentException}. */
final class BytesIn {
    private final byte[] bytes;
    private int at;

    BytesIn(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return (int) unsigned();
    }

    /** A length of things that take at least so many bytes each, which must be there. */
    int count(int bytesEach) {
        return room(length() - 1, bytesEach);
    }

    private int room(int count, int bytesEach) {
        if (count > (bytes.length - at) / bytesEach) {
            throw new IllegalArgumentException(count + " things cannot follow at byte " + at + " of " + bytes.length);
        }
        return count;
    }

    long number() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    long fixed() {
        long value = (long) BytesOut.LONG.get(bytes, at);
        at += Long.BYTES;
        return value;
    }

    String text() {
        int mark = length() - 1;
        if (mark < 0) {
            return null;
        }
        int from = at;
        at += room(mark >>> 1, 1);
        return (mark & 1) == 1
                ? HexText.read(bytes, from, mark >>> 1)
                : new String(bytes, from, mark >>> 1, StandardCharsets.UTF_8);
    }

    boolean atEnd() {
        return at == bytes.length;
    }

    private long unsigned() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than 64 bits before byte " + at);
    }
}
