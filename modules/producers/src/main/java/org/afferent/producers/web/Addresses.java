package org.afferent.producers.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Reads addresses as servers and feeds print them: with spaces, brackets and letters that RFC 3986 does not have. */
public final class Addresses {
    private static final String ILLEGAL = " \"<>\\^`{|}[]";

    private Addresses() {}

    /** An address, absolute or not; empty when it cannot be read as one. */
    public static Optional<URI> of(String printed) {
        String text = printed == null ? "" : printed.strip().replaceAll("[\\t\\n\\r]", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(text));
        } catch (java.net.URISyntaxException asPrinted) {
            try {
                return Optional.of(new URI(escaped(text)));
            } catch (java.net.URISyntaxException stillNot) {
                return Optional.empty();
            }
        }
    }

    /** The host in lower case; empty text when there is none. */
    public static String host(URI address) {
        return address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            int code = one & 0xFF;
            if (code <= ' ' || code > 126 || ILLEGAL.indexOf(code) >= 0) {
                escaped.append(String.format(Locale.ROOT, "%%%02X", code));
            } else {
                escaped.append((char) code);
            }
        }
        return escaped.toString();
    }
}
