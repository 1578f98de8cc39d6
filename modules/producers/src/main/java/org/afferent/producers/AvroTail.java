package org.afferent.producers;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/**
 * Tells a container file that ends from one that was cut: Avro's reader takes both for the end. A whole file ends with the sync marker of its header (Avro 1.12 specification,
 * "Object container files").
 */
final class AvroTail extends FilterInputStream {
    private static final int MAGIC = 4;
    private static final int SYNC = 16;
    private static final int LONGEST_HEADER = 4 << 20;

    private final byte[] sync = new byte[SYNC];
    private final byte[] last = new byte[SYNC];

    AvroTail(InputStream in) throws IOException {
        super(new BufferedInputStream(in));
        this.in.mark(LONGEST_HEADER);
        BinaryDecoder header = DecoderFactory.get().directBinaryDecoder(this.in, null);
        header.skipFixed(MAGIC);
        for (long entries = header.readMapStart(); entries != 0; entries = header.mapNext()) {
            for (long entry = 0; entry < entries; entry++) {
                header.skipString();
                header.skipBytes();
            }
        }
        header.readFixed(sync);
        this.in.reset();
    }

    /** Whether what was read so far ends as a whole file does. */
    boolean isWhole() {
        return Arrays.equals(sync, last);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            keep(new byte[] {(byte) one}, 0, 1);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        if (read > 0) {
            keep(into, from, read);
        }
        return read;
    }

    private void keep(byte[] bytes, int from, int count) {
        int kept = Math.min(SYNC, count);
        System.arraycopy(last, kept, last, 0, SYNC - kept);
        System.arraycopy(bytes, from + count - kept, last, SYNC - kept, kept);
    }
}
