package org.afferent.normalize;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes bytes in the order of the WHATWG's HTML standard (13.2.3.2): byte order mark, transport, meta in the first 1,024 bytes, detection. Labels mean what the Encoding standard says they mean:
 * {@code iso-8859-1} is windows-1252. A declared single-byte charset loses against bytes that are flawless UTF-8 beyond ASCII, because those cannot be an accident.
 */
final class Charsets {
    private static final int META_BYTES = 1_024;
    private static final int DETECTED_BYTES = 64 << 10;
    private static final int COUNTED_AT_ONCE = 8_192;
    private static final double GARBAGE_SHARE = 0.05;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern META = Pattern.compile(
            "(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([a-z0-9_:.-]{2,40})");

    private Charsets() {}

    /**
     * Decoded text, line ends as {@code \n}.
     *
     * @param malformed characters that stand for bytes which were none in the charset
     * @param controls characters that no text has
     */
    record Decoded(String text, Charset charset, int malformed, int controls) {
        boolean isGarbage() {
            return malformed + controls > Math.max(2, GARBAGE_SHARE * text.length());
        }

        boolean looksBinary() {
            return controls > Math.max(1, 0.01 * text.length());
        }

        String evidence() {
            return "%d of %d characters are none in %s, %d are control characters"
                    .formatted(malformed, text.length(), charset.name(), controls);
        }
    }

    static Decoded decode(byte[] bytes, String transport, boolean html) {
        int mark = markLength(bytes);
        if (mark > 0) {
            return decoded(bytes, mark, markCharset(bytes));
        }
        Charset wide = utf16WithoutMark(bytes);
        if (wide != null) {
            return decoded(bytes, 0, wide);
        }
        Charset declared = named(transport);
        if (declared == null && html) {
            declared = meta(bytes);
        }
        if (declared == null || isSingleByte(declared) || declared.equals(StandardCharsets.UTF_8)) {
            Decoded utf8 = decoded(bytes, 0, StandardCharsets.UTF_8);
            if (utf8.malformed() == 0) {
                return utf8;
            }
        }
        if (declared != null) {
            Decoded asDeclared = decoded(bytes, 0, declared);
            // a page cut in the middle of a character, or pasted together from two, is still what it says
            if (!asDeclared.isGarbage()) {
                return asDeclared;
            }
        }
        Decoded detected = decoded(bytes, 0, detected(bytes));
        return declared != null && detected.isGarbage() ? decoded(bytes, 0, declared) : detected;
    }

    private static int markLength(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
            return 3;
        }
        boolean utf16 = b.length >= 2
                && (((b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff)
                        || ((b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe));
        return utf16 ? 2 : 0;
    }

    private static Charset markCharset(byte[] b) {
        return switch (b[0] & 0xff) {
            case 0xef -> StandardCharsets.UTF_8;
            case 0xfe -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_16LE;
        };
    }

    private static Charset meta(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(META_BYTES, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher m = META.matcher(head);
        if (!m.find()) {
            return null;
        }
        Charset charset = named(m.group(1) != null ? m.group(1) : m.group(2));
        // a meta that could be read as ASCII cannot speak the truth about UTF-16
        return charset != null && charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    }

    private static Charset named(String label) {
        if (label == null || label.isBlank()) {
            return null;
        }
        String name = label.strip().toLowerCase(Locale.ROOT).replace("\"", "").replace("'", "");
        try {
            return switch (name) {
                case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "cp1252", "iso_8859-1" ->
                    WINDOWS_1252;
                case "gb2312", "gbk", "gb_2312-80", "x-gbk" -> Charset.forName("GB18030");
                case "iso-8859-9" -> Charset.forName("windows-1254");
                case "shift_jis", "shift-jis", "sjis", "x-sjis" -> Charset.forName("windows-31j");
                case "ks_c_5601-1987", "euc-kr" -> Charset.forName("x-windows-949");
                case "utf8", "unicode-1-1-utf-8" -> StandardCharsets.UTF_8;
                default -> Charset.forName(name);
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1.0f;
    }

    private static Charset detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(DETECTED_BYTES, bytes.length));
        detector.dataEnd();
        // the detector takes short Russian texts for the Macintosh's charset, in which hardly any page was ever written
        String label =
                "MACCYRILLIC".equals(detector.getDetectedCharset()) ? "windows-1251" : detector.getDetectedCharset();
        Charset found = named(label);
        return found == null ? WINDOWS_1252 : found;
    }

    /** Western text in UTF-16 has a zero in every other byte. */
    private static Charset utf16WithoutMark(byte[] bytes) {
        int[] zeros = new int[2];
        int looked = Math.min(bytes.length, 4_096) & ~1;
        for (int i = 0; i < looked; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        if (looked >= 8 && zeros[0] > 0.35 * looked && zeros[1] < 0.05 * looked) {
            return StandardCharsets.UTF_16BE;
        }
        return looked >= 8 && zeros[1] > 0.35 * looked && zeros[0] < 0.05 * looked ? StandardCharsets.UTF_16LE : null;
    }

    private static Decoded decoded(byte[] bytes, int start, Charset charset) {
        String text = new String(bytes, start, bytes.length - start, charset);
        int malformed = 0;
        int controls = 0;
        char[] some = new char[Math.min(text.length(), COUNTED_AT_ONCE)];
        for (int from = 0; from < text.length(); from += some.length) {
            int count = Math.min(some.length, text.length() - from);
            text.getChars(from, from + count, some, 0);
            for (int i = 0; i < count; i++) {
                char c = some[i];
                if ((c >= ' ' && c < 0x7f) || (c >= 0xa0 && c < '\ufffd')) {
                    continue; // nearly all
                }
                malformed += c == '\ufffd' ? 1 : 0;
                controls += (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                                || c == 0x7f
                                || (c >= 0x80 && c < 0xa0)
                        ? 1
                        : 0;
            }
        }
        return new Decoded(
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'),
                charset,
                malformed,
                controls);
    }
}
