package org.afferent.producers.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which alerts a document raises, and which it settles. */
final class Watch {
    static final Duration DEAD_AFTER = Duration.ofDays(3);

    /** A page's clock may be in a zone that it does not name. */
    private static final Duration FUTURE = Duration.ofHours(26);

    private static final int ENOUGH_ITEMS = 3;

    private Watch() {}

    static Map<Alert.Kind, Alert> document(
            Map<Alert.Kind, Alert> before, FeedFormat formerly, FeedDocument document, Instant now) {
        Map<Alert.Kind, Alert> alerts = new TreeMap<>(before);
        // Another format that can be read stands for one poll: it is said once.
        set(
                alerts,
                Alert.Kind.FORMAT_CHANGED,
                now,
                formerly == null || formerly == document.format()
                        ? Optional.empty()
                        : Optional.of(formerly + " became " + document.format()));
        set(alerts, Alert.Kind.TITLES_ONLY, now, titlesOnly(document));
        set(alerts, Alert.Kind.FUTURE_DATES, now, future(document.items(), now));
        return alerts;
    }

    /** Raises an alert or keeps it as it stands, or settles it. */
    static void set(Map<Alert.Kind, Alert> alerts, Alert.Kind kind, Instant now, Optional<String> evidence) {
        if (evidence.isPresent()) {
            alerts.putIfAbsent(kind, new Alert(kind, now, evidence.get()));
        } else {
            alerts.remove(kind);
        }
    }

    private static Optional<String> titlesOnly(FeedDocument document) {
        List<Item> items = document.items();
        return document.format().hasTexts()
                        && items.size() >= ENOUGH_ITEMS
                        && items.stream().noneMatch(Item::hasText)
                ? Optional.of("none of " + items.size() + " items has a text")
                : Optional.empty();
    }

    private static Optional<String> future(List<Item> items, Instant now) {
        List<Item> early = items.stream()
                .filter(item -> ItemDates.of(item)
                        .filter(date -> date.isAfter(now.plus(FUTURE)))
                        .isPresent())
                .toList();
        return early.isEmpty()
                ? Optional.empty()
                : Optional.of(early.size() + " of " + items.size() + " items, one of "
                        + early.get(0).date());
    }
}
