package org.afferent.dedup;

import java.util.Arrays;

/**
 * The numbers of a text, each under the words around it: "rose ‹12› percent". Two reports of a series (weather, markets, earnings) have the same words around other numbers; a copy has the same
 * numbers there; and numbers of foreign text around a copy stand between words that the other text does not have, so they say nothing.
 *
 * @param contexts hashes of the words around, unsigned ascending; the least {@link #KEPT} of the text. Not to be modified
 * @param values hash of the number at the same place. Not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // stored and sent, never compared
public record Figures(long[] contexts, long[] values) {
    static final int KEPT = 128;

    static Figures of(Tokens tokens) {
        long[][] pairs = new long[tokens.size][];
        int count = 0;
        int before = -1;
        for (int i = 0; i < tokens.size; i++) {
            if (!tokens.numeric[i]) {
                before = i;
                continue;
            }
            int after = i + 1;
            while (after < tokens.size && tokens.numeric[after]) {
                after++;
            }
            long context = Fingerprint.mix(before < 0 ? 1 : tokens.hashes[before]);
            context = Fingerprint.mix(context ^ (after < tokens.size ? tokens.hashes[after] : 1));
            // The how-manieth number since that word: "4.1 4.3 4.7" are three places.
            pairs[count++] = new long[] {Fingerprint.mix(context ^ (i - before)), tokens.hashes[i]};
        }
        Arrays.sort(pairs, 0, count, (a, b) -> {
            int order = Long.compareUnsigned(a[0], b[0]);
            return order != 0 ? order : Long.compareUnsigned(a[1], b[1]);
        });
        int kept = Math.min(count, KEPT);
        long[] contexts = new long[kept];
        long[] values = new long[kept];
        for (int i = 0; i < kept; i++) {
            contexts[i] = pairs[i][0];
            values[i] = pairs[i][1];
        }
        return new Figures(contexts, values);
    }

    /** At how many places both texts have a number between the same words, and at how many of these none of the numbers is the same. */
    static Agreement agreement(Figures a, Figures b) {
        int places = 0;
        int conflicts = 0;
        int i = 0;
        int j = 0;
        while (i < a.contexts.length && j < b.contexts.length) {
            int order = Long.compareUnsigned(a.contexts[i], b.contexts[j]);
            if (order < 0) {
                i++;
            } else if (order > 0) {
                j++;
            } else {
                int endOfA = a.end(i);
                int endOfB = b.end(j);
                places++;
                conflicts += a.shares(i, endOfA, b, j, endOfB) ? 0 : 1;
                i = endOfA;
                j = endOfB;
            }
        }
        return new Agreement(places, conflicts);
    }

    private int end(int from) {
        int end = from + 1;
        while (end < contexts.length && contexts[end] == contexts[from]) {
            end++;
        }
        return end;
    }

    private boolean shares(int from, int to, Figures other, int otherFrom, int otherTo) {
        for (int i = from; i < to; i++) {
            for (int j = otherFrom; j < otherTo; j++) {
                if (values[i] == other.values[j]) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * How far the numbers of two texts agree.
     *
     * @param places where both have a number between the same words
     * @param conflicts how many of these differ
     */
    record Agreement(int places, int conflicts) {}
}
