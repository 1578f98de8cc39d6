package org.afferent.normalize;

import java.util.HashSet;
import java.util.Set;

/** Texts compared by their runs of words. */
final class Words {
    private static final int RUN = 4;

    private Words() {}

    /** The hashes of all runs of four folded words; of a shorter text the hash of the whole. */
    static Set<Long> runs(String text) {
        Set<Long> runs = new HashSet<>();
        String folded = TextDigest.folded(text);
        long[] window = new long[RUN];
        int words = 0;
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || folded.charAt(i) == ' ') {
                if (i > start) {
                    System.arraycopy(window, 1, window, 0, RUN - 1);
                    window[RUN - 1] = hash(folded, start, i);
                    if (++words >= RUN) {
                        runs.add(mixed(window));
                    }
                }
                start = i + 1;
            }
        }
        if (words > 0 && words < RUN) {
            runs.add(mixed(window));
        }
        return runs;
    }

    /** The share of the runs of {@code text} that are in {@code runs}; 0 for a text without words. */
    static double share(String text, Set<Long> runs) {
        Set<Long> own = runs(text);
        return own.isEmpty() ? 0 : (double) own.stream().filter(runs::contains).count() / own.size();
    }

    /** Words, and ideographs, each of which counts as one. */
    static int count(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            words += letter && (!inWord || isIdeograph(c)) ? 1 : 0;
            inWord = letter || c == '\'' || c == '\u2019';
        }
        return words;
    }

    /** Han, Kana and Thai, which part no words by spaces. */
    static boolean isIdeograph(char c) {
        return (c >= 0x3040 && c < 0xa000) || (c >= 0x0e01 && c < 0x0e50) || (c >= 0xf900 && c < 0xfb00);
    }

    private static long hash(String text, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static long mixed(long[] window) {
        long mix = 0;
        for (long hash : window) {
            mix = mix * 0x9e3779b97f4a7c15L + hash;
        }
        return mix;
    }
}
