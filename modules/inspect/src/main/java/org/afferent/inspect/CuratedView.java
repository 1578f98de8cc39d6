package org.afferent.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.afferent.news.CuratedArticle;
import org.afferent.news.Edition;
import org.apache.kafka.common.serialization.Deserializer;

/** news.curated as compaction leaves it: the last record of each work, without those that are gone. */
public final class CuratedView {
    private static final Comparator<CuratedArticle> ORDER =
            Comparator.comparing(CuratedArticle::getId).thenComparing(CuratedArticle::getWorkId);

    private final Access access;
    private final PipelineTopics pipeline;
    private final Deserializer<CuratedArticle> values;

    public CuratedView(Access access, PipelineTopics pipeline) {
        this.access = access;
        this.pipeline = pipeline;
        this.values = access.serdes().value(CuratedArticle.class).deserializer();
    }

    /**
     * Works that were asked for.
     *
     * @param works those that are there
     * @param gone those that are not, with the work that names them as replaced, or {@code null}
     */
    record Found(Map<String, CuratedArticle> works, Map<String, String> gone) {}

    /**
     * The works that hold one of these articles.
     *
     * @return in the order of the ids of their deliveries, which does not depend on the order of the input
     */
    public List<CuratedArticle> holding(Set<String> articles) {
        Map<String, byte[]> last = last(workId -> true);
        return last.values().stream()
                .filter(bytes -> bytes != null)
                .map(bytes -> values.deserialize(pipeline.curated(), bytes))
                .filter(work ->
                        work.getEditions().stream().anyMatch(edition -> articles.contains(edition.getArticleId())))
                .sorted(ORDER)
                .toList();
    }

    /** The articles of a work that is there; empty when it is not. */
    Collection<String> articles(String workId) {
        byte[] bytes = last(workId::equals).get(workId);
        return bytes == null
                ? List.of()
                : values.deserialize(pipeline.curated(), bytes).getEditions().stream()
                        .map(Edition::getArticleId)
                        .toList();
    }

    Found find(Set<String> workIds) {
        Map<String, CuratedArticle> works = new TreeMap<>();
        Set<String> ended = new HashSet<>();
        last(workIds::contains).forEach((workId, bytes) -> {
            if (bytes == null) {
                ended.add(workId);
            } else {
                works.put(workId, values.deserialize(pipeline.curated(), bytes));
            }
        });
        Map<String, String> gone = new TreeMap<>();
        ended.forEach(workId -> gone.put(workId, null));
        works.values().forEach(work -> work.getReplaces().forEach(replaced -> {
            if (ended.contains(replaced)) {
                gone.put(replaced, work.getWorkId());
            }
        }));
        return new Found(works, gone);
    }

    private Map<String, byte[]> last(Predicate<String> wanted) {
        Map<String, byte[]> last = new HashMap<>();
        try (TopicReader topic = TopicReader.of(access, List.of(pipeline.curated()))) {
            topic.toEnds(record -> {
                String workId = new String(record.key(), UTF_8);
                if (wanted.test(workId)) {
                    last.put(workId, record.value());
                }
            });
        }
        return last;
    }
}
