package org.afferent.producers.feed;

import java.time.Instant;

/**
 * A page that is still to be fetched.
 *
 * @param key of the item
 * @param item that announced it
 * @param tries that failed
 * @param due not before
 */
record PendingPage(String key, Item item, int tries, Instant due) {
    PendingPage again(Instant later) {
        return new PendingPage(key, item, tries + 1, later);
    }
}
