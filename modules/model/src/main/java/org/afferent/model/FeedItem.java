package org.afferent.model;

import java.util.List;

/**
 * One entry of a feed as the feed gave it, untouched: dates are the printed strings.
 *
 * @param guid the entry's identifier, or {@code null}
 * @param title or {@code null}
 * @param authors never {@code null}
 * @param published as printed, or {@code null}
 * @param updated as printed, or {@code null}
 * @param categories never {@code null}
 * @param summary may hold HTML; {@code null} when absent
 */
public record FeedItem(
        String guid,
        String title,
        List<String> authors,
        String published,
        String updated,
        List<String> categories,
        String summary) {
    public FeedItem {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }
}
