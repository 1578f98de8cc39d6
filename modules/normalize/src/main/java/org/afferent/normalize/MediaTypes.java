package org.afferent.normalize;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.afferent.model.Reason;

/** What a payload is by its declared type, and by its first bytes when these say otherwise. */
final class MediaTypes {
    private static final int SNIFFED = 1_024;
    private static final Set<String> HTML =
            Set.of("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml");
    private static final Map<String, String> MAGIC = Map.ofEntries(
            Map.entry("\u0089PNG", "PNG image"),
            Map.entry("\u00ff\u00d8\u00ff", "JPEG image"),
            Map.entry("GIF8", "GIF image"),
            Map.entry("PK\u0003\u0004", "ZIP archive"),
            Map.entry("\u001f\u008b", "gzip stream"),
            Map.entry("\u007fELF", "ELF program"),
            Map.entry("MZ\u0090", "Windows program"),
            Map.entry("Rar!", "RAR archive"),
            Map.entry("7z\u00bc\u00af", "7z archive"),
            Map.entry("\u00fd7zXZ", "xz stream"),
            Map.entry("BZh9", "bzip2 stream"),
            Map.entry("OggS", "Ogg stream"),
            Map.entry("ID3", "MP3 audio"),
            Map.entry("\u00ca\u00fe\u00ba\u00be", "Java class"),
            Map.entry("\u0000\u0001\u0000\u0000", "font"),
            Map.entry("wOFF", "font"),
            Map.entry("SQLite format", "SQLite database"));

    private MediaTypes() {}

    /** Why the payload cannot be text, or {@code null}. */
    static Payload.Refused refusal(String mediaType, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return new Payload.Refused(Reason.UNSUPPORTED_MEDIA_TYPE, "application/pdf by its first bytes");
        }
        for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
            if (head.startsWith(magic.getKey())) {
                return new Payload.Refused(Reason.BINARY, magic.getValue() + " by its first bytes");
            }
        }
        if (head.startsWith("RIFF") || (head.length() > 8 && head.startsWith("ftyp", 4))) {
            return new Payload.Refused(Reason.BINARY, "image, audio or video by its first bytes");
        }
        return isText(mediaType) ? null : new Payload.Refused(Reason.UNSUPPORTED_MEDIA_TYPE, mediaType);
    }

    private static boolean isText(String mediaType) {
        return mediaType.isEmpty()
                || mediaType.startsWith("text/")
                || HTML.contains(mediaType)
                || mediaType.equals("application/xml")
                || mediaType.equals("application/octet-stream")
                || mediaType.equals("application/rtf-text")
                || mediaType.equals("application/unknown");
    }

    /** Declared as HTML; or opened like HTML, whatever was declared. */
    static boolean isHtml(String mediaType, byte[] bytes) {
        if (HTML.contains(mediaType)) {
            return true;
        }
        String head = new String(bytes, 0, Math.min(SNIFFED, bytes.length), StandardCharsets.ISO_8859_1)
                .replace("\u0000", "")
                .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || head.startsWith("<head")
                || head.startsWith("<body")
                || (head.startsWith("<?xml") && head.contains("<html"));
    }
}
