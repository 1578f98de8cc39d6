package org.afferent.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
                assertThat(index.candidates(id, row)).isEqualTo(search(rows, row));
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
            assertThat(index.candidates("-", row)).isEqualTo(search(rows, row));
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

    private static List<Candidate> search(Map<String, IndexRow> rows, IndexRow row) {
        List<Candidate> found = new ArrayList<>();
        rows.forEach((id, other) -> {
            int shared = (int) LongStream.of(row.hashes())
                    .filter(hash -> LongStream.of(other.hashes()).anyMatch(there -> there == hash))
                    .count();
            boolean digest = row.hasDigest() && other.hasDigest() && row.digest() == other.digest();
            int count = shared + (digest ? PostingIndex.DIGEST_WEIGHT : 0);
            if (count > 0) {
                found.add(new Candidate(id, count));
            }
        });
        found.sort(Comparator.comparingInt(Candidate::shared).reversed().thenComparing(Candidate::articleId));
        return found.subList(0, Math.min(64, found.size()));
    }
}
