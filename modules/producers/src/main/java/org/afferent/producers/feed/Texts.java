package org.afferent.producers.feed;

import java.net.URI;
import java.util.Optional;
import org.afferent.producers.web.Addresses;

/** Texts and links as feeds print them. */
final class Texts {
    private Texts() {}

    /** Without white space around it; {@code null} when nothing is left. */
    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * A link, absolute; {@code null} when it is none.
     *
     * @param base for relative links, or {@code null}
     */
    static String link(String printed, URI base) {
        Optional<URI> address = Addresses.of(printed);
        return address.map(link -> base == null ? link : base.resolve(link))
                .filter(link -> link.isAbsolute() && link.getHost() != null)
                .map(URI::toString)
                .orElse(null);
    }
}
