package org.afferent.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a work of very many copies costs, by the rule alone: prints the table of docs/measurements.md. On demand. */
class CrowdMeasurementTest {
    private static final int COPIES = Integer.getInteger("afferent.crowd.copies", 0);
    private static final int PARTITIONS = 4;
    private static final int WORDS = 300;

    @Test
    void aWorkOfVeryManyCopies() {
        assumeTrue(COPIES > 0, "skipped: -Dafferent.crowd.copies=10000 measures");
        Random random = new Random(1);
        String[] base = IntStream.range(0, WORDS).mapToObj(i -> word(random)).toArray(String[]::new);
        Simulation simulation = new Simulation(Policy.DEFAULT, PARTITIONS, 1);
        int told = 0;
        long nanos = System.nanoTime();
        for (int i = 1; i <= COPIES; i++) {
            String id = "%08x".formatted(random.nextInt()) + i;
            simulation.deliver(Sent.of(i, id, "p" + i % 50, null, edited(base, random)), true);
            simulation.drain();
            if (i == COPIES / 10 || i == COPIES / 2 || i == COPIES) {
                System.out.printf(
                        "crowd | %d copies | %d µs a delivery | %d letters | %d records of works | asked at most %d%n",
                        i,
                        (System.nanoTime() - nanos) / 1_000 / (i - told),
                        simulation.letters,
                        simulation.published.size(),
                        simulation.states().values().stream()
                                .mapToInt(state -> state.asked().size())
                                .max()
                                .orElse(0));
                told = i;
                nanos = System.nanoTime();
            }
        }
        assertThat(simulation.curated).hasSize(1);
        Draft work = simulation.curated.values().iterator().next();
        assertThat(work.editions()).hasSizeLessThanOrEqualTo(Editions.MOST_LISTED + 1);
        System.out.printf(
                "crowd | editionCount %d, %d listed%n",
                work.editionCount(), work.editions().size());
    }

    /** One word in fifty is another. */
    private static String edited(String[] base, Random random) {
        return Arrays.stream(base)
                .map(word -> random.nextInt(50) == 0 ? word(random) : word)
                .collect(Collectors.joining(" "));
    }

    private static String word(Random random) {
        return random.ints(7, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
