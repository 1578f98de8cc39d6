package org.afferent.producers.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes a feed's bytes when the transport, the document and the bytes disagree. */
final class FeedText {
    private static final Pattern DECLARED = Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final Pattern ILLEGAL_IN_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int PROLOG = 200;

    private FeedText() {}

    /**
     * The text, without byte order mark and without characters that XML does not have.
     *
     * @param charset as the transport declared it, or {@code null}
     */
    static String of(byte[] bytes, String charset) {
        Charset marked = mark(bytes);
        String text = marked == null ? decoded(bytes, charset) : new String(bytes, marked);
        return ILLEGAL_IN_XML
                .matcher(text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replaceAll("");
    }

    private static String decoded(byte[] bytes, String transport) {
        Optional<String> utf8 = strictly(bytes, UTF_8);
        if (utf8.isPresent()) {
            return utf8.get(); // other encodings are valid UTF-8 by accident only
        }
        String prolog = new String(Arrays.copyOf(bytes, Math.min(PROLOG, bytes.length)), ISO_8859_1);
        Matcher declared = DECLARED.matcher(prolog);
        List<String> names = new ArrayList<>();
        if (declared.find()) {
            names.add(declared.group(1));
        }
        names.add(transport == null ? "" : transport);
        for (String name : names) {
            Optional<String> text = charset(name).flatMap(known -> strictly(bytes, known));
            if (text.isPresent()) {
                return text.get();
            }
        }
        // UTF-8 with some broken bytes is commoner than a western text where nothing else speaks for it.
        return names.stream().anyMatch(name -> name.toUpperCase(java.util.Locale.ROOT)
                                .startsWith("UTF-8"))
                        && looksUtf8(bytes)
                ? new String(bytes, UTF_8)
                : new String(bytes, WINDOWS);
    }

    private static Charset mark(byte[] bytes) {
        if (bytes.length < 4) {
            return null;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second == '<')) {
            return UTF_16BE;
        }
        if ((first == 0xFF && second == 0xFE) || (first == '<' && second == 0)) {
            return UTF_16LE;
        }
        return first == 0xEF && second == 0xBB && (bytes[2] & 0xFF) == 0xBF ? UTF_8 : null;
    }

    /** ISO-8859-1 is read as windows-1252, as browsers do (WHATWG Encoding). */
    private static Optional<Charset> charset(String name) {
        try {
            Charset known = Charset.forName(name);
            return Optional.of(known.equals(ISO_8859_1) ? WINDOWS : known);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** Whether more multi-byte characters are whole than broken. */
    private static boolean looksUtf8(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long whole = text.chars().filter(c -> c > 127 && c != '\uFFFD').count();
        return whole > broken;
    }
}
