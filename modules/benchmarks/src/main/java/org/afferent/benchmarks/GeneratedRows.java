package org.afferent.benchmarks;

import java.util.Arrays;
import java.util.Random;
import org.afferent.dedup.IndexRow;

/**
 * Index rows of made-up articles, each a function of its number: 250 to 800 words of a vocabulary of 50,000 in which the k-th is used 1/k as often as the first; one article in ten stands in the template of one great site
 * (60 words that 100,000 of a million pages share), one in five in one of 2,000 smaller ones. The hashes are taken as a fingerprint takes them: runs of three words, about 64 of them kept.
 */
final class GeneratedRows {
    private static final int VOCABULARY = 50_000;
    private static final int INDEXED = 64;
    /** Runs of three of the most used words are left out, as a fingerprint leaves out "one of the". */
    private static final int FUNCTION_WORDS = 100;

    private static final int TEMPLATE_WORDS = 60;
    private static final int SITES = 2_000;

    private final double[] cumulated = new double[VOCABULARY];

    GeneratedRows() {
        double sum = 0;
        for (int k = 0; k < VOCABULARY; k++) {
            sum += 1.0 / (k + 1);
            cumulated[k] = sum;
        }
    }

    static boolean inGreatTemplate(int article) {
        return article % 10 == 3;
    }

    static String id(int article) {
        return String.format("%016x", mix(article));
    }

    /** The row of an article. */
    IndexRow row(int article) {
        return row(words(article), mix(article));
    }

    /** The row of a copy of an article that lost its last third and has one word in twenty replaced. */
    IndexRow copy(int article) {
        Random random = new Random(~article);
        int[] words = words(article);
        int[] copy = Arrays.copyOf(words, words.length * 2 / 3);
        for (int i = 0; i < copy.length; i++) {
            copy[i] = random.nextInt(20) == 0 ? word(random) : copy[i];
        }
        return row(copy, ~mix(article));
    }

    private int[] words(int article) {
        Random random = new Random(article);
        int[] words = new int[250 + random.nextInt(551)];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(random);
        }
        int site = inGreatTemplate(article) ? 0 : article % 5 == 1 ? 1 + random.nextInt(SITES) : -1;
        if (site >= 0) {
            Random template = new Random(-1 - site);
            for (int i = 0; i < TEMPLATE_WORDS; i++) {
                words[i] = word(template);
            }
        }
        return words;
    }

    private int word(Random random) {
        int at = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[VOCABULARY - 1]);
        return at < 0 ? Math.min(VOCABULARY - 1, -at - 1) : at;
    }

    private static IndexRow row(int[] words, long digest) {
        int count = words.length - 2;
        long limit = Long.divideUnsigned(-1L, count) * INDEXED;
        long[] kept = new long[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            long hash = mix(mix(mix(words[i]) ^ words[i + 1]) ^ words[i + 2]);
            if (Long.compareUnsigned(hash, limit) <= 0
                    && Math.max(words[i], Math.max(words[i + 1], words[i + 2])) >= FUNCTION_WORDS) {
                kept[size++] = hash;
            }
        }
        return new IndexRow(Arrays.stream(kept, 0, size).distinct().toArray(), true, digest);
    }

    private static long mix(long value) {
        long h = value + 0x9e3779b97f4a7c15L;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
