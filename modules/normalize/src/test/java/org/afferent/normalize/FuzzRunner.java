package org.afferent.normalize;

import org.afferent.model.Normalized;

/** {@code FuzzRunner COUNT SEED}: normalizes so many random deliveries and says which one took longest. Ends with the stack trace of the first that fails. */
final class FuzzRunner {
    private FuzzRunner() {}

    public static void main(String[] args) {
        long count = Long.parseLong(args[0]);
        long seed = Long.parseLong(args[1]);
        Normalizer normalizer = new Normalizer();
        long worst = 0;
        long worstSeed = 0;
        long accepted = 0;
        long total = 0;
        for (long i = seed; i < seed + count; i++) {
            long start = System.nanoTime();
            try {
                Normalized normalized = normalizer.normalize(RandomPages.delivery(i));
                if (normalized instanceof Normalized.Accepted ok) {
                    NormalizerPropertiesTest.wellFormed(ok.article());
                    accepted++;
                }
            } catch (RuntimeException | AssertionError | StackOverflowError failure) {
                throw new IllegalStateException("seed " + i, failure);
            }
            long nanos = System.nanoTime() - start;
            total += nanos;
            if (nanos > worst) {
                worst = nanos;
                worstSeed = i;
            }
        }
        System.out.printf(
                "%d deliveries, %d accepted, none threw; mean %.2f ms, slowest %.1f ms (seed %d)%n",
                count, accepted, total / 1e6 / count, worst / 1e6, worstSeed);
    }
}
