package org.afferent.dedup;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of made-up words. */
final class Words {
    private Words() {}

    static String text(long seed, int words) {
        Random random = new Random(seed);
        return IntStream.range(0, words)
                .mapToObj(i -> "w" + Integer.toString(random.nextInt(1_000_000), 36) + "y")
                .collect(Collectors.joining(" "));
    }
}
