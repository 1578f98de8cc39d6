package org.afferent.producers;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads whole files, unpacked, up to a cap.
 *
 * @param cap in bytes, after unpacking: an archive that unpacks to more is stopped there
 * @param consumed bytes of files that were read so far, as they lie on the disk
 */
record Payloads(int cap, LongAdder consumed) {
    private static final int BUFFER = 64 * 1024;

    Payloads(int cap) {
        this(cap, new LongAdder());
    }

    /** The bytes of {@code path}, unpacked when its name ends in {@code .gz}. */
    byte[] read(Path path) throws UnreadableException {
        if (!Files.exists(path)) {
            throw new UnreadableException("there is no file " + path);
        }
        if (!Files.isRegularFile(path)) {
            throw new UnreadableException(path + " is not a file");
        }
        try (InputStream in = open(path)) {
            byte[] bytes = in.readNBytes(cap == Integer.MAX_VALUE ? cap : cap + 1);
            if (bytes.length > cap) {
                throw tooLarge(
                        FileName.of(path).gzip()
                                ? "more than " + grouped(cap) + " bytes unpacked"
                                : grouped(Files.size(path)) + " bytes");
            }
            return bytes;
        } catch (IOException broken) {
            throw new UnreadableException(path + " cannot be read: " + why(broken));
        }
    }

    /** Refuses what lies above the cap. */
    byte[] capped(byte[] bytes) throws UnreadableException {
        if (bytes.length > cap) {
            throw tooLarge(grouped(bytes.length) + " bytes");
        }
        return bytes;
    }

    private UnreadableException tooLarge(String size) {
        return new UnreadableException("TOO_LARGE: the payload has " + size + ", above the cap of " + grouped(cap)
                + " (max.payload); not published");
    }

    /** The file as it lies there, counted. */
    InputStream counted(Path path) throws IOException {
        return new Counted(Files.newInputStream(path), consumed);
    }

    InputStream open(Path path) throws IOException {
        InputStream file = counted(path);
        if (!FileName.of(path).gzip()) {
            return file;
        }
        try {
            return new GZIPInputStream(file, BUFFER);
        } catch (IOException | RuntimeException broken) {
            file.close();
            throw broken;
        }
    }

    /** A reason that reads as one: the JDK's own messages often are only a path. */
    static String why(IOException broken) {
        if (broken instanceof NoSuchFileException || broken instanceof FileNotFoundException) {
            return "there is no such file";
        }
        if (broken instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (broken instanceof ZipException || broken instanceof java.io.EOFException) {
            return "damaged gzip (" + broken.getMessage() + ")";
        }
        return broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
    }

    private static String grouped(long bytes) {
        return String.format(java.util.Locale.ROOT, "%,d", bytes);
    }

    private static final class Counted extends FilterInputStream {
        private final LongAdder consumed;

        Counted(InputStream in, LongAdder consumed) {
            super(in);
            this.consumed = consumed;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            consumed.add(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            consumed.add(Math.max(0, read));
            return read;
        }
    }
}
