package org.afferent.producers;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What a file's name says.
 *
 * @param stem the name without its ending or endings: the id of what the file holds
 * @param kind what the ending says it holds
 * @param gzip whether it ends in {@code .gz}
 */
record FileName(String stem, Kind kind, boolean gzip) {
    private static final String GZIP = ".gz";

    /** What files hold. */
    enum Kind {
        TEXT("text/plain"),
        HTML("text/html"),
        DELIVERIES("application/jsonl"),
        WARC("application/warc"),
        AVRO("application/avro"),
        UNKNOWN("application/octet-stream");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }
    }

    static FileName of(Path path) {
        String name = String.valueOf(path.getFileName());
        boolean gzip = name.toLowerCase(Locale.ROOT).endsWith(GZIP);
        String inner = gzip ? name.substring(0, name.length() - GZIP.length()) : name;
        int dot = inner.lastIndexOf('.');
        Kind kind = dot < 0 ? Kind.UNKNOWN : kind(inner.substring(dot).toLowerCase(Locale.ROOT));
        return new FileName(dot <= 0 ? inner : inner.substring(0, dot), kind, gzip);
    }

    private static Kind kind(String ending) {
        return switch (ending) {
            case ".txt" -> Kind.TEXT;
            case ".html", ".htm" -> Kind.HTML;
            case ".jsonl" -> Kind.DELIVERIES;
            case ".warc" -> Kind.WARC;
            case ".avro" -> Kind.AVRO;
            default -> Kind.UNKNOWN;
        };
    }
}
