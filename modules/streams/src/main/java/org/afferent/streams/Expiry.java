package org.afferent.streams;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * When the articles of one partition are to be looked at: rows in the order of time, in the time of deliveries and never the clock's. An article has one row, put when it
 * is first delivered; whoever finds that it was delivered since puts the row back.
 */
final class Expiry {
    /** So many articles are looked at with each delivery: more than come, few enough to cost little. */
    private static final int LOOKED_AT = 4;
    /**
     * One delivery moves the partition's time on by at most this part of the retention: a producer whose clock is years ahead must not empty the state. Fewer deliveries than
     * that only keep more.
     */
    private static final int STEPS = 50;

    private static final String NEWEST = "newest";

    private final KeyValueStore<String, Long> rows;
    private final long retention;

    Expiry(KeyValueStore<String, Long> rows, long retention) {
        this.rows = rows;
        this.retention = retention;
    }

    /** A delivery of that time; gives the time before which articles are to be let go. */
    long advance(long fetchedAt) {
        Long before = rows.get(NEWEST);
        long step = Math.max(1, retention / STEPS);
        long newest = before == null ? fetchedAt : Math.max(before, Math.min(fetchedAt, before + step));
        if (before == null || newest != before) {
            rows.put(NEWEST, newest);
        }
        return newest - retention;
    }

    /** An article is to be looked at once the partition's time is {@code retention} after this. */
    void put(long time, String articleId) {
        rows.put(key(time) + articleId, time);
    }

    /** Takes the earliest rows before a time out: their articles. */
    List<String> due(long before) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, Long> range = rows.range(key(Long.MIN_VALUE), key(before))) {
            while (range.hasNext() && keys.size() < LOOKED_AT) {
                KeyValue<String, Long> row = range.next();
                keys.add(row.key);
            }
        }
        keys.forEach(rows::delete);
        return keys.stream().map(key -> key.substring(key(0).length())).toList();
    }

    /** In the order of time; sorts before {@link #NEWEST}. */
    private static String key(long time) {
        return "%016x/".formatted(time ^ Long.MIN_VALUE);
    }
}
