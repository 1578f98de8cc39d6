package org.afferent.dedup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.afferent.model.Article;

/** What is stored of one article, in maps. */
final class RowsInMemory implements Memory {
    final Map<Long, Article> contents;
    final TreeMap<String, Row> rows;

    RowsInMemory() {
        this(Map.of(), Map.of());
    }

    private RowsInMemory(Map<Long, Article> contents, Map<String, Row> rows) {
        this.contents = new HashMap<>(contents);
        this.rows = new TreeMap<>(rows);
    }

    RowsInMemory copy() {
        return new RowsInMemory(contents, rows);
    }

    void apply(Effects effects) {
        contents.putAll(effects.contents());
        contents.keySet().removeAll(effects.forgotten());
        effects.rows().forEach((key, row) -> {
            if (row == null) {
                rows.remove(key);
            } else {
                rows.put(key, row);
            }
        });
    }

    @Override
    public Article content(long substance) {
        return contents.get(substance);
    }

    @Override
    public Row row(String key) {
        return rows.get(key);
    }

    @Override
    public List<Map.Entry<String, Row>> rows(String prefix, String after, int most) {
        return rows.tailMap(after == null ? prefix : after, after == null).entrySet().stream()
                .takeWhile(row -> row.getKey().startsWith(prefix))
                .limit(most)
                .map(row -> Map.entry(row.getKey(), row.getValue()))
                .toList();
    }
}
