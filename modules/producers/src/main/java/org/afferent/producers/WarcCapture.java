package org.afferent.producers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.afferent.model.Delivery;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;
import org.afferent.producers.web.ContentCoding;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Makes a delivery of a captured page: HTTP's chunks and codings undone, its date read however it is written. */
final class WarcCapture {
    private static final Set<String> TYPES = Set.of("text/html", "application/xhtml+xml", "text/plain");
    private static final DateTimeFormatter FOURTEEN_DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private final Path file;
    private final Payloads payloads;
    private final Instant otherwise;

    /** A delivery, or what the record is instead. */
    sealed interface Result {}

    record Captured(Delivery delivery) implements Result {}

    record Other(String what) implements Result {}

    /**
     * @param otherwise when a page was captured whose record does not say so
     */
    WarcCapture(Path file, Payloads payloads, Instant otherwise) {
        this.file = file;
        this.payloads = payloads;
        this.otherwise = otherwise;
    }

    /**
     * Of a response.
     *
     * @param of the record that it is the capture of: the response itself, or a revisit of its payload
     */
    Result ofResponse(WarcResponse response, WarcTargetRecord of, long position)
            throws IOException, UnreadableException {
        if (!WarcFile.target(of).toLowerCase(Locale.ROOT).startsWith("http")) {
            return new Other("captures that are not of the web");
        }
        HttpResponse http = response.http();
        if (http.status() < 200 || http.status() >= 300) {
            return new Other("answers with status " + http.status());
        }
        MediaType type = MediaType.of(http.headers().first("Content-Type").orElse(null), null);
        if (type.name() != null && !TYPES.contains(type.name())) {
            return new Other("answers of " + type.name());
        }
        Map<String, String> headers = new TreeMap<>();
        http.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        byte[] body = body(http.body());
        try {
            body = ContentCoding.decoded(body, headers.remove("content-encoding"), payloads.cap());
        } catch (ContentCoding.TooLargeException large) {
            throw new UnreadableException("TOO_LARGE: " + large.getMessage() + " (max.payload); not published");
        }
        headers.remove("transfer-encoding");
        headers.remove("content-length");
        headers.remove("set-cookie");
        Instant captured = date(of, http.headers().first("Date"));
        return captured(
                of, position, type, body, captured, new org.afferent.model.HttpResponse(http.status(), headers));
    }

    /** Of a resource: bytes without HTTP around them. */
    Result ofResource(WarcResource resource, long position) throws IOException, UnreadableException {
        MediaType type = MediaType.of(resource.headers().first("Content-Type").orElse(null), null);
        if (type.name() != null && !TYPES.contains(type.name())) {
            return new Other("resources of " + type.name());
        }
        return captured(resource, position, type, body(resource.body()), date(resource, Optional.empty()), null);
    }

    private Captured captured(
            WarcTargetRecord of,
            long position,
            MediaType type,
            byte[] body,
            Instant at,
            org.afferent.model.HttpResponse http) {
        String id = of.headers().first("WARC-Record-ID").orElse(file.getFileName() + "@" + position);
        return new Captured(new Delivery(
                new Source(id.replaceAll("[<>]", ""), SourceKind.WARC, file.toUri() + "#" + position),
                null,
                WarcFile.target(of),
                at,
                type.name() == null ? MediaType.guess(body) : type.name(),
                type.charset(),
                body,
                Digest.of(body),
                null,
                http));
    }

    private byte[] body(MessageBody body) throws IOException, UnreadableException {
        return payloads.capped(
                body.stream().readNBytes(payloads.cap() == Integer.MAX_VALUE ? payloads.cap() : payloads.cap() + 1));
    }

    private Instant date(WarcRecord record, Optional<String> http) {
        return record.headers()
                .first("WARC-Date")
                .flatMap(WarcCapture::read)
                .or(() -> http.flatMap(WarcCapture::read))
                .filter(date -> date.isAfter(Instant.EPOCH) && !date.isAfter(otherwise))
                .orElse(otherwise);
    }

    /** WARC's own form, that of the Wayback Machine, one without a zone, and HTTP's. */
    private static Optional<Instant> read(String date) {
        String text = date.strip();
        try {
            if (text.matches("\\d{14}")) {
                return Optional.of(LocalDateTime.parse(text, FOURTEEN_DIGITS).toInstant(ZoneOffset.UTC));
            }
            if (text.matches("\\d{4}-.*")) {
                String dated = text.replace(' ', 'T');
                return Optional.of(
                        dated.matches(".*T.*([Zz]|[+-]\\d\\d:\\d\\d)")
                                ? OffsetDateTime.parse(dated).toInstant()
                                : LocalDateTime.parse(dated).toInstant(ZoneOffset.UTC));
            }
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException broken) {
            return Optional.empty();
        }
    }
}
