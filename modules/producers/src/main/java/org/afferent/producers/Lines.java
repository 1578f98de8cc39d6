package org.afferent.producers;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Splits a stream of bytes into lines without ever holding more than one, and none that is longer than a cap. A line many times longer than the cap ends the reading:
 * it is what a packed bomb looks like.
 */
final class Lines implements Closeable {
    private static final int BUFFER = 64 * 1024;
    private static final long HOPELESS = 8;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int cap;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private int number;
    private boolean overlong;

    Lines(InputStream in, int cap) {
        this.in = in;
        this.cap = cap;
    }

    /** The next line without its end, {@code null} after the last. An overlong one comes back cut: see {@link #overlong()}. */
    byte[] next() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        overlong = false;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long seen = 0;
        while (fill()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int length = Math.min(end - position, cap - line.size());
            overlong |= length < end - position;
            seen += end - position;
            if (seen > HOPELESS * cap) {
                throw new IOException(
                        "line " + number + " does not end within " + seen + " bytes; the rest is not read");
            }
            line.write(buffer, position, length);
            boolean complete = end < filled;
            position = complete ? end + 1 : end;
            if (complete) {
                break;
            }
        }
        return number == 1 ? withoutMark(line.toByteArray()) : line.toByteArray();
    }

    /** Of the line that {@link #next()} gave last, from 1. */
    int number() {
        return number;
    }

    /** Whether that line was longer than the cap. */
    boolean overlong() {
        return overlong;
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        position = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }

    private static byte[] withoutMark(byte[] line) {
        int mark = BYTE_ORDER_MARK.length;
        boolean marked = line.length >= mark && java.util.Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark);
        return marked ? java.util.Arrays.copyOfRange(line, mark, line.length) : line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
