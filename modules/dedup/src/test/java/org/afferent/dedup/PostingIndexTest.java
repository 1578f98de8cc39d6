package org.afferent.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PostingIndexTest {
    @Test
    void itAnswersLikeASearchThroughAllRows() {
        PostingIndex index = new PostingIndex();
        Map<String, IndexRow> rows = new HashMap<>();
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            String id = "a" + random.nextInt(200);
            IndexRow old = rows.remove(id);
            if (old != null) {
                index.remove(id, old);
            }
            if (random.nextInt(4) > 0) {
                IndexRow row = row(random);
                check(index.candidates(id, row), rows, row);
                index.add(id, row);
                rows.put(id, row);
            }
            assertThat(index.size()).isEqualTo(rows.size());
        }
    }

    @Test
    void itAnswersLikeASearchThroughAllRowsWhenManyShareOneHashOnly() {
        PostingIndex index = new PostingIndex();
        Map<String, IndexRow> rows = new HashMap<>();
        Random random = new Random(4);
        for (int i = 0; i < 600; i++) {
            String id = Integer.toHexString(random.nextInt());
            IndexRow row = new IndexRow(
                    LongStream.generate(() -> random.nextInt(50) + 1L)
                            .limit(12)
                            .distinct()
                            .sorted()
                            .toArray(),
                    false,
                    0);
            index.add(id, row);
            rows.put(id, row);
        }
        for (int i = 0; i < 48; i++) {
            IndexRow row = new IndexRow(
                    LongStream.generate(() -> random.nextInt(50) + 1L)
                            .limit(1 + i % 12)
                            .distinct()
                            .sorted()
                            .toArray(),
                    false,
                    0);
            check(index.candidates("-", row), rows, row);
        }
    }

    @Test
    void aHashThatEverybodyHasKeepsTheLeastIds() {
        PostingIndex index = new PostingIndex();
        IndexRow hot = new IndexRow(new long[] {42}, false, 0);
        for (int i = 999; i >= 0; i--) {
            index.add("a%03d".formatted(i), hot);
        }
        assertThat(index.candidates("zzz", hot))
                .extracting(Candidate::articleId)
                .startsWith("a000", "a001");
    }

    private static IndexRow row(Random random) {
        long[] hashes = LongStream.generate(() -> random.nextInt(500))
                .limit(1 + random.nextInt(20))
                .distinct()
                .sorted()
                .toArray();
        boolean digest = random.nextBoolean();
        return new IndexRow(hashes, digest, digest ? random.nextInt(50) : 0);
    }

    /** Against a search through all rows: the most shared are answered, with how many they share; of those that share one hash, who shares a rarer one. */
    private static void check(List<Candidate> found, Map<String, IndexRow> rows, IndexRow row) {
        Map<String, Integer> shared = new HashMap<>();
        rows.forEach((id, other) -> shared.put(id, shared(row, other)));
        shared.values().removeIf(count -> count == 0);
        int strangers =
                (int) shared.values().stream().filter(count -> count == 1).count();
        assertThat(found).hasSize(Math.min(64, shared.size() - strangers + Math.min(12, strangers)));
        assertThat(found)
                .isSortedAccordingTo(Comparator.comparingInt(Candidate::shared).reversed());
        assertThat(found)
                .allSatisfy(one -> assertThat(shared.remove(one.articleId())).isEqualTo(one.shared()));
        if (!shared.isEmpty()) {
            int least = found.get(found.size() - 1).shared();
            assertThat(shared.values()).allMatch(count -> count <= least);
            int commonest = found.stream()
                    .filter(one -> one.shared() == 1)
                    .mapToInt(one -> rarity(row, rows.get(one.articleId()), rows))
                    .max()
                    .orElse(0);
            assertThat(shared.keySet()).allMatch(id -> rarity(row, rows.get(id), rows) >= commonest);
        }
    }

    /** How many rows have the rarest hash that two have in common. */
    private static int rarity(IndexRow row, IndexRow other, Map<String, IndexRow> rows) {
        return (int) LongStream.of(row.hashes())
                .filter(hash -> has(other, hash))
                .map(hash ->
                        rows.values().stream().filter(any -> has(any, hash)).count())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static boolean has(IndexRow row, long hash) {
        return LongStream.of(row.hashes()).anyMatch(there -> there == hash);
    }

    private static int shared(IndexRow row, IndexRow other) {
        int shared = (int)
                LongStream.of(row.hashes()).filter(hash -> has(other, hash)).count();
        boolean digest = row.hasDigest() && other.hasDigest() && row.digest() == other.digest();
        return shared + (digest ? PostingIndex.DIGEST_WEIGHT : 0);
    }
}
