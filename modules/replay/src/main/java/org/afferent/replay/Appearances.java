package org.afferent.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/** When each record of a topic was first seen to be there, from looks at the ends of its partitions. A record's own time may be years ago. Times are nanoseconds of one clock. */
final class Appearances {
    private final Map<Integer, NavigableMap<Long, Long>> ends = new HashMap<>();

    /** The partition was seen to end before this offset. */
    void note(int partition, long end, long at) {
        ends.computeIfAbsent(partition, p -> new TreeMap<>()).putIfAbsent(end, at);
    }

    /** Empty for a record that was there at the first look, and for one that no look has met yet. */
    OptionalLong of(int partition, long offset) {
        NavigableMap<Long, Long> seen = ends.get(partition);
        if (seen == null || offset < seen.firstKey()) {
            return OptionalLong.empty();
        }
        Map.Entry<Long, Long> first = seen.higherEntry(offset);
        return first == null ? OptionalLong.empty() : OptionalLong.of(first.getValue());
    }

    /** Forgets what was seen before this time; of each partition the last look stays. */
    void forgetBefore(long time) {
        for (NavigableMap<Long, Long> seen : ends.values()) {
            while (seen.size() > 1 && seen.firstEntry().getValue() < time) {
                seen.pollFirstEntry();
            }
        }
    }
}
