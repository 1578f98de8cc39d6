package org.afferent.dedup;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** An article's rows while one input is handled: what is stored, with what this input changes laid over it. */
final class Shelf {
    private static final int PAGE = 500;

    private final Memory stored;
    /** {@code null} takes a row away. */
    private final TreeMap<String, Row> changed = new TreeMap<>();

    Shelf(Memory stored) {
        this.stored = stored;
    }

    Row get(String key) {
        return changed.containsKey(key) ? changed.get(key) : stored.row(key);
    }

    void put(String key, Row row) {
        changed.put(key, row);
    }

    void remove(String key) {
        changed.put(key, null);
    }

    List<Map.Entry<String, Row>> list(String prefix, String after, int most) {
        TreeMap<String, Row> merged = new TreeMap<>();
        // However many of the stored ones are taken away here, the first ones that stay are among these.
        stored.rows(prefix, after, most + changed.size()).forEach(row -> merged.put(row.getKey(), row.getValue()));
        changed.tailMap(prefix, true).forEach((key, row) -> {
            boolean within = key.startsWith(prefix) && (after == null || key.compareTo(after) > 0);
            if (within && row == null) {
                merged.remove(key);
            } else if (within) {
                merged.put(key, row);
            }
        });
        return merged.entrySet().stream()
                .map(row -> Map.entry(row.getKey(), row.getValue()))
                .limit(most)
                .toList();
    }

    /** Every row with the prefix, page by page; {@code each} may change the rows that it is given. */
    void forEach(String prefix, BiConsumer<String, Row> each) {
        List<Map.Entry<String, Row>> page = list(prefix, null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(row -> each.accept(row.getKey(), row.getValue()));
            page = list(prefix, page.get(page.size() - 1).getKey(), PAGE);
        }
    }

    /** What is to be stored; {@code null} for a row that goes. */
    Map<String, Row> changes() {
        return Collections.unmodifiableMap(changed);
    }
}
