package org.afferent.producers.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Undoes {@code Content-Encoding}, up to a size. */
public final class ContentCoding {
    /** What we can undo, as {@code Accept-Encoding} has it. */
    public static final String ACCEPTED = "gzip, deflate, br";

    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;
    private static final int ZLIB = 0x78;

    private ContentCoding() {}

    /** Says that a body is larger than it may be. */
    public static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        public TooLargeException(String what, long most) {
            super(String.format(Locale.ROOT, "%s has more than %,d bytes", what, most));
        }
    }

    /**
     * The body without its codings.
     *
     * @param codings the header's value, or {@code null}
     * @param most bytes after each step
     * @throws IOException when the bytes are not what the header says, the coding is unknown, or {@link TooLargeException}
     */
    public static byte[] decoded(byte[] body, String codings, int most) throws IOException {
        byte[] current = body;
        for (String coding : lastFirst(codings)) {
            if (current.length == 0) {
                return current; // answers to HEAD, 204 and 304 name a coding and have no body
            }
            try (InputStream in = opened(coding, current)) {
                current = in.readNBytes(most == Integer.MAX_VALUE ? most : most + 1);
            } catch (TooLargeException large) {
                throw large;
            } catch (IOException | RuntimeException broken) { // the brotli decoder reports some damage so
                throw new IOException("the body is not " + coding + ": " + broken.getMessage(), broken);
            }
            if (current.length > most) {
                throw new TooLargeException("the body, unpacked,", most);
            }
        }
        return current;
    }

    private static List<String> lastFirst(String codings) {
        List<String> names = new ArrayList<>();
        if (codings != null) {
            for (String name : codings.split(",", -1)) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        names.removeIf(name -> name.isEmpty() || name.equals("identity"));
        Collections.reverse(names);
        return names;
    }

    private static InputStream opened(String coding, byte[] bytes) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        return switch (coding) {
            // Some servers say gzip and send plain text.
            case "gzip", "x-gzip" -> isGzip(bytes) ? new GZIPInputStream(in) : in;
            // Some send raw deflate in the place of zlib's format.
            case "deflate" -> new InflaterInputStream(in, new Inflater((bytes[0] & 0x0F) != (ZLIB & 0x0F)));
            case "br" -> new BrotliInputStream(in);
            default -> throw new IOException("the coding " + coding + " was not asked for (" + ACCEPTED + ")");
        };
    }

    /** Whether the bytes start as gzip does. */
    public static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == GZIP_FIRST && (bytes[1] & 0xFF) == GZIP_SECOND;
    }
}
