package org.afferent.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.afferent.model.Coordinates;
import org.apache.kafka.common.header.Headers;

/**
 * What a redriven record on news.raw, and the mark of it on news.dead-letter, carry beside the record's own headers. Kafka copies them to the next dead letter when it fails
 * again, so the count goes on.
 */
final class RedriveHeaders {
    private static final String PREFIX = "afferent.redrive.";
    /** The record on news.raw that failed and that this one takes the place of. */
    static final String OF = PREFIX + "of";
    /** Where the delivery lay first. */
    static final String FIRST = PREFIX + "first";
    /** How often it has been redriven, this time included. */
    static final String COUNT = PREFIX + "count";
    /** On the mark only: where it lies now. */
    static final String AS = PREFIX + "as";

    private RedriveHeaders() {}

    static Optional<Coordinates> of(Headers headers) {
        return coordinates(headers, OF);
    }

    static Optional<Coordinates> first(Headers headers) {
        return coordinates(headers, FIRST);
    }

    /** On a mark; empty on all other records. */
    static Optional<Coordinates> as(Headers headers) {
        return coordinates(headers, AS);
    }

    static int count(Headers headers) {
        String text = DeadLetter.text(headers, COUNT);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    static void replace(Headers headers, String name, Object value) {
        headers.remove(name);
        headers.add(name, value.toString().getBytes(UTF_8));
    }

    private static Optional<Coordinates> coordinates(Headers headers, String name) {
        return Places.parse(DeadLetter.text(headers, name));
    }
}
