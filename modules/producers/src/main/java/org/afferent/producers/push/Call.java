package org.afferent.producers.push;

import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request, whatever server took it.
 *
 * @param method in capitals
 * @param path decoded, without the query
 * @param query the query's parameters; of several of one name the first
 * @param headers names in lower case
 * @param body read at most once
 */
public record Call(
        String method, String path, Map<String, String> query, Map<String, String> headers, InputStream body) {
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The media type of the body, lower case, without parameters; empty text when there is none. */
    String mediaType() {
        return header("content-type")
                .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
