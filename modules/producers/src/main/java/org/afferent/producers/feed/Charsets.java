package org.afferent.producers.feed;

import org.afferent.producers.MediaType;

/** The charset of a {@code Content-Type}. */
final class Charsets {
    private Charsets() {}

    /** {@code null} when none is declared. */
    static String of(String contentType) {
        return MediaType.of(contentType, null).charset();
    }
}
