package org.afferent.producers.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What became of a request. */
public sealed interface Fetched {
    /** The server answered, whatever the status. */
    @SuppressWarnings("ArrayRecordComponent") // never compared by value
    record Answer(Hops hops, int status, Map<String, String> headers, byte[] body) implements Fetched {
        public Answer {
            headers = Map.copyOf(headers);
        }

        /** The value of a header; several of one name are joined by a comma. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        public boolean isFull() {
            return status >= 200 && status < 300 && status != 204;
        }

        public boolean isNotModified() {
            return status == 304;
        }
    }

    /**
     * The way of a request.
     *
     * @param last the address that answered
     * @param permanent where the first address has moved for good, when it has: the end of the permanent redirects that stand at the beginning of the way
     */
    record Hops(URI last, Optional<URI> permanent) {}

    /** We do not ask: the address, the size, the number of redirects or robots.txt forbid it. Asking again soon will not help. */
    record Refused(URI at, String why) implements Fetched {}

    /** No answer, or a broken one: the host is away, the connection was cut, time was up. */
    record Failed(URI at, String why) implements Fetched {}
}
