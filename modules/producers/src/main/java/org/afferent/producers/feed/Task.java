package org.afferent.producers.feed;

import java.net.URI;
import java.time.Instant;

/** Something to be asked of a host. */
sealed interface Task {
    String feed();

    URI address();

    Instant due();

    /** A feed. */
    record Poll(String feed, URI address, Instant due) implements Task {}

    /** A sitemap that an index names. */
    record Part(String feed, URI address, Instant due) implements Task {}

    /** The page of an item. */
    record Page(String feed, URI address, Instant due, PendingPage page) implements Task {}
}
