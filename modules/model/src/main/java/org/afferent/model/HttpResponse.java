package org.afferent.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The HTTP answer that carried a payload.
 *
 * @param status the status code
 * @param headers header names in lower case
 */
public record HttpResponse(int status, Map<String, String> headers) {
    public HttpResponse {
        headers = Map.copyOf(headers);
    }

    /** The value of a header, whatever the case of {@code name}. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
