package org.afferent.systemtests;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.afferent.news.CuratedArticle;
import org.afferent.news.Decision;
import org.afferent.wire.PlainJson;
import org.afferent.wire.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The compacted view of news.curated at the end of a run.
 *
 * @param bytes values as they lie there, in hex, by workId
 * @param texts the same in plain JSON, with each raw record's coordinates replaced by its delivery's id: for runs whose records lie elsewhere
 */
record Works(Map<String, String> bytes, Map<String, String> texts) {
    private static final Pattern COORDINATES =
            Pattern.compile("\\{\"topic\":\"[^\"]*\",\"partition\":(\\d+),\"offset\":(\\d+)}");

    static Works of(TestCluster cluster) {
        Map<String, byte[]> values = new TreeMap<>();
        cluster.all(Topics.CURATED, new ByteArrayDeserializer()).forEach(record -> {
            if (record.value() == null) {
                values.remove(record.key());
            } else {
                values.put(record.key(), record.value());
            }
        });
        Map<String, String> ids = new TreeMap<>();
        for (Decision decision : cluster.decisions()) {
            ids.put(decision.getRaw().getPartition() + "@" + decision.getRaw().getOffset(), decision.getId());
        }
        Map<String, String> texts = new TreeMap<>();
        var reader = cluster.serdes().value(CuratedArticle.class).deserializer();
        Map<String, String> bytes = new TreeMap<>();
        values.forEach((workId, value) -> bytes.put(workId, HexFormat.of().formatHex(value)));
        values.forEach((workId, value) -> texts.put(
                workId,
                COORDINATES
                        .matcher(PlainJson.line(reader.deserialize(Topics.CURATED, value)))
                        .replaceAll(at -> "\"" + ids.get(at.group(1) + "@" + at.group(2)) + "\"")));
        return new Works(bytes, texts);
    }

    /** workIds whose records are not the same bytes. */
    Set<String> differingBytes(Works other) {
        return differing(bytes, other.bytes);
    }

    /** workIds whose records say something else. */
    Set<String> differingTexts(Works other) {
        return differing(texts, other.texts);
    }

    private static Set<String> differing(Map<String, String> one, Map<String, String> other) {
        Set<String> keys = new HashSet<>(one.keySet());
        keys.addAll(other.keySet());
        keys.removeIf(key -> Objects.equals(one.get(key), other.get(key)));
        return keys;
    }
}
