package org.afferent.producers.feed;

import org.afferent.model.FeedItem;
import org.afferent.producers.Digest;

/**
 * One item of a feed.
 *
 * @param link the article's address, absolute, or {@code null}
 * @param item as the feed gave it
 */
record Item(String link, FeedItem item) {
    /** Changes when anything of the item does. */
    String digest() {
        return Digest.shortOf(link + "\n" + item);
    }

    /** The printed date of first publication, else of the last change, else {@code null}. */
    String date() {
        return item.published() == null ? item.updated() : item.published();
    }

    boolean hasText() {
        return item.summary() != null && !item.summary().isBlank();
    }
}
