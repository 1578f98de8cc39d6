package org.afferent.producers.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer.
 *
 * @param headers beside Content-Type and Content-Length
 */
@SuppressWarnings("ArrayRecordComponent") // never compared by value
public record Reply(int status, Map<String, String> headers, String mediaType, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Reply {
        headers = Map.copyOf(headers);
    }

    static Reply json(int status, Object value) {
        return new Reply(status, Map.of(), "application/json", bytes(value));
    }

    static Reply text(int status, String mediaType, String text) {
        return new Reply(status, Map.of(), mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply problem(Problem problem) {
        return new Reply(problem.status(), Map.of(), "application/problem+json", bytes(problem.members()));
    }

    Reply with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, mediaType, body);
    }

    private static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
