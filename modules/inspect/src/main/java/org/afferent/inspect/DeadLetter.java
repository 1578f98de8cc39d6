package org.afferent.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import org.afferent.model.Coordinates;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A record that could not be processed, as Kafka's own headers tell it (KIP-1034).
 *
 * @param at where it lies on news.dead-letter
 * @param raw the record that could not be processed
 * @param exception class name
 * @param message the exception's, or the empty string
 * @param stackTrace or the empty string
 * @param time of the record: the delivery's fetchedAt, when its producer knew it
 * @param key as on news.raw, or {@code null}
 * @param bytes size of the value
 * @param publisher as the record names it; {@link Publishers#UNKNOWN} when the record cannot be read
 * @param redrives how often it had been redriven before it failed here
 * @param first where the delivery lay first; equal to {@code raw} unless it was redriven before
 */
public record DeadLetter(
        Coordinates at,
        Coordinates raw,
        String exception,
        String message,
        String stackTrace,
        Instant time,
        String key,
        int bytes,
        String publisher,
        int redrives,
        Coordinates first) {
    private static final String ERROR = "__streams.errors.";

    /** Empty for a record that is none: the mark that one was redriven. */
    static Optional<DeadLetter> of(ConsumerRecord<byte[], byte[]> record, Publishers publishers) {
        Headers headers = record.headers();
        if (headers.lastHeader(ERROR + "offset") == null) {
            return Optional.empty();
        }
        Coordinates raw = new Coordinates(
                text(headers, ERROR + "topic"),
                Integer.parseInt(text(headers, ERROR + "partition")),
                Long.parseLong(text(headers, ERROR + "offset")));
        return Optional.of(new DeadLetter(
                new Coordinates(record.topic(), record.partition(), record.offset()),
                raw,
                text(headers, ERROR + "exception"),
                text(headers, ERROR + "message"),
                text(headers, ERROR + "stacktrace"),
                Instant.ofEpochMilli(record.timestamp()),
                record.key() == null ? null : new String(record.key(), UTF_8),
                record.value() == null ? 0 : record.value().length,
                publishers.of(record.value()),
                RedriveHeaders.count(headers),
                RedriveHeaders.first(headers).orElse(raw)));
    }

    /** The exception without its package. */
    public String reason() {
        return exception.substring(exception.lastIndexOf('.') + 1);
    }

    static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
