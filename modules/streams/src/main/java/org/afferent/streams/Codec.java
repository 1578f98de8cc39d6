package org.afferent.streams;

/** How values of one Java type look in bytes. */
interface Codec {
    /** Appends a value. */
    void write(Object value, BytesOut out);

    /** The value that comes next; {@code null} where {@code null} was written. */
    Object read(BytesIn in);

    /** What decides the bytes, in words: types with another layout do not understand each other's bytes. */
    String layout();
}
