package org.afferent.systemtests;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.afferent.news.CuratedArticle;
import org.afferent.news.Decision;
import org.afferent.wire.PlainJson;
import org.afferent.wire.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The compacted view of news.curated at the end of a run.
 *
 * @param bytes values as they lie there, by workId
 * @param texts the same in plain JSON, with each raw record's coordinates replaced by its delivery's id: for runs whose records lie elsewhere
 * @param articles the deliveries of each article, by source.id
 */
record Works(Map<String, ByteBuffer> bytes, Map<String, String> texts, Map<String, Set<String>> articles) {
    private static final Pattern COORDINATES =
            Pattern.compile("\\{\"topic\":\"[^\"]*\",\"partition\":(\\d+),\"offset\":(\\d+)}");

    static Works of(TestCluster cluster) {
        Map<String, ByteBuffer> bytes = new TreeMap<>();
        cluster.all(Topics.CURATED, new ByteArrayDeserializer()).forEach(record -> {
            if (record.value() == null) {
                bytes.remove(record.key());
            } else {
                bytes.put(record.key(), ByteBuffer.wrap(record.value()));
            }
        });
        Map<String, String> ids = new TreeMap<>();
        Map<String, Set<String>> articles = new TreeMap<>();
        for (Decision decision : cluster.decisions()) {
            ids.put(decision.getRaw().getPartition() + "@" + decision.getRaw().getOffset(), decision.getId());
            if (decision.getArticleId() != null) {
                articles.computeIfAbsent(decision.getArticleId(), article -> new TreeSet<>())
                        .add(decision.getId());
            }
        }
        Map<String, String> texts = new TreeMap<>();
        var reader = cluster.serdes().value(CuratedArticle.class).deserializer();
        bytes.forEach((workId, value) -> texts.put(
                workId,
                COORDINATES
                        .matcher(PlainJson.line(reader.deserialize(Topics.CURATED, value.array())))
                        .replaceAll(at -> "\"" + ids.get(at.group(1) + "@" + at.group(2)) + "\"")));
        return new Works(bytes, texts, articles);
    }

    /** workIds whose records are not the same bytes. */
    Set<String> differingBytes(Works other) {
        return differing(bytes, other.bytes);
    }

    /** workIds whose records say something else, among works in which none of these deliveries takes part. */
    Set<String> differingTexts(Works other, Set<String> except) {
        Set<String> differing = differing(texts, other.texts);
        Set<String> touched = articles.entrySet().stream()
                .filter(article -> article.getValue().stream().anyMatch(except::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        differing.removeIf(workId -> touched.stream()
                .anyMatch(article -> texts.getOrDefault(workId, "").contains(article)
                        || other.texts.getOrDefault(workId, "").contains(article)));
        return differing;
    }

    private static <T> Set<String> differing(Map<String, T> one, Map<String, T> other) {
        Set<String> keys = new HashSet<>(one.keySet());
        keys.addAll(other.keySet());
        keys.removeIf(key -> Objects.equals(one.get(key), other.get(key)));
        return keys;
    }
}
