package org.afferent.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.afferent.dedup.Effects;
import org.afferent.dedup.Memory;
import org.afferent.dedup.Row;
import org.afferent.model.Article;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What the stores hold of one article beside its state, under keys that begin with its id. */
final class StoredMemory implements Memory {
    /** After every key with the same beginning: keys are ASCII. */
    private static final String LAST = "\uffff";

    private final String prefix;
    private final KeyValueStore<String, Article> contents;
    private final KeyValueStore<String, Row> rows;

    StoredMemory(String articleId, KeyValueStore<String, Article> contents, KeyValueStore<String, Row> rows) {
        this.prefix = articleId + "/";
        this.contents = contents;
        this.rows = rows;
    }

    void apply(Effects effects) {
        effects.contents().forEach((substance, content) -> contents.put(key(substance), content));
        effects.forgotten().forEach(substance -> contents.delete(key(substance)));
        effects.rows().forEach((key, row) -> rows.put(prefix + key, row));
    }

    @Override
    public Article content(long substance) {
        return contents.get(key(substance));
    }

    @Override
    public Row row(String key) {
        return rows.get(prefix + key);
    }

    @Override
    public List<Map.Entry<String, Row>> rows(String beginning, String after, int most) {
        List<Map.Entry<String, Row>> found = new ArrayList<>();
        String from = prefix + (after == null ? beginning : after);
        try (KeyValueIterator<String, Row> range = rows.range(from, prefix + beginning + LAST)) {
            while (range.hasNext() && found.size() < most) {
                KeyValue<String, Row> row = range.next();
                if (after == null || !row.key.equals(from)) {
                    found.add(Map.entry(row.key.substring(prefix.length()), row.value));
                }
            }
        }
        return found;
    }

    private String key(long substance) {
        return prefix + Long.toHexString(substance);
    }
}
