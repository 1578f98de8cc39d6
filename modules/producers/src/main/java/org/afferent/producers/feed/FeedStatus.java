package org.afferent.producers.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.afferent.wire.CompactedTopic;

/**
 * How a feed stands, for people.
 *
 * @param feed its id
 * @param asked when its state was written last: after a poll, or after one of its pages
 * @param due when it is to be polled next
 * @param movedTo its address since it moved for good, or {@code null}
 * @param lastNews when there was something new, or {@code null} before the first
 * @param usualGap half of the gaps between news are shorter, or {@code null} when too few are known
 * @param knownBy what tells its items apart: {@code guid}, {@code link and date} or {@code link, date and title}
 * @param items that are remembered
 * @param pages still to be fetched
 * @param failures in a row
 * @param alerts that stand
 */
public record FeedStatus(
        String feed,
        Instant asked,
        Instant due,
        String movedTo,
        Instant lastNews,
        Duration usualGap,
        String knownBy,
        int items,
        int pages,
        int failures,
        List<Alert> alerts) {
    private static final Duration LATE = Duration.ofHours(1);

    public FeedStatus {
        alerts = List.copyOf(alerts);
    }

    /**
     * All feeds that the compacted topic knows, by id; those that nobody polls any more too.
     *
     * @param clientSettings of a Kafka consumer
     */
    public static List<FeedStatus> read(Map<String, Object> clientSettings, String topic) {
        Map<String, FeedStatus> feeds = new TreeMap<>();
        try (CompactedTopic states = new CompactedTopic(clientSettings, topic, record -> {
            if (!StateJson.isFeed(record.key())) {
                return;
            }
            if (record.value() == null) {
                feeds.remove(record.key());
            } else {
                feeds.put(record.key(), of(StateJson.feed(record.value()), Instant.ofEpochMilli(record.timestamp())));
            }
        })) {
            states.toTheEnd();
        }
        return new ArrayList<>(feeds.values());
    }

    static FeedStatus of(FeedState state, Instant written) {
        return new FeedStatus(
                state.feed(),
                written,
                state.due(),
                state.address(),
                state.cadence().lastNews(),
                state.cadence().usualGap().orElse(null),
                state.identity().text(),
                state.seen().size(),
                state.pages().size(),
                state.failures(),
                state.alerts().values().stream()
                        .sorted(Comparator.comparing(Alert::kind))
                        .toList());
    }

    /** In one word: {@code alert}, {@code failing}, {@code late} (an hour after its time nobody has polled it), {@code ok}. */
    public String word(Instant now) {
        if (!alerts.isEmpty()) {
            return "alert";
        }
        if (failures > 0) {
            return "failing";
        }
        return now.isAfter(due.plus(LATE)) ? "late" : "ok";
    }

    /** As people say it, like {@code 3 h}; empty for {@code null}. */
    public static Optional<String> text(Duration span) {
        return Optional.ofNullable(span).map(Spans::of);
    }
}
