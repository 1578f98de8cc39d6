package org.afferent.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PostingTableTest {
    @Test
    void itHoldsWhatAMapWouldHold() {
        PostingTable table = new PostingTable();
        Map<Long, Integer> map = new HashMap<>();
        Random random = new Random(11);
        for (int i = 0; i < 200_000; i++) {
            // Few segments and few keys, so that runs are long, wrap around and lose members.
            long hash = ((long) random.nextInt(3) << 54) | (random.nextInt(20_000) * 214_748L & 0xffffffffL);
            if (random.nextInt(3) == 0) {
                table.remove(hash);
                map.remove(hash);
            } else {
                table.put(hash, i);
                map.put(hash, i);
            }
            assertThat(table.get(hash)).isEqualTo(map.getOrDefault(hash, PostingTable.ABSENT));
        }
        map.forEach((hash, value) -> assertThat(table.get(hash)).isEqualTo(value));
        long[] hashes = random.longs(1_000)
                .flatMap(absent -> LongStream.concat(
                        LongStream.of(absent),
                        map.keySet().stream().mapToLong(hash -> hash).limit(100)))
                .toArray();
        assertThat(table.get(hashes))
                .isEqualTo(LongStream.of(hashes).mapToInt(table::get).toArray());
    }
}
