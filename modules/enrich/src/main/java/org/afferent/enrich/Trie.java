package org.afferent.enrich;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Word sequences as one automaton: a walk from each word of a text finds every pattern that begins there, whatever their number (docs/adr/0003). */
final class Trie {
    private static final int NONE = -1;

    private long[] keys = new long[1 << 14];
    private int[] next = new int[1 << 14];
    private int edges;
    private int[] first = new int[0];
    private final List<int[]> patterns = new ArrayList<>();
    private int[][] found = new int[0][];
    /** For each state a bit for each word that goes on from it, several words to a bit: most words of a text go on from nowhere, and are told so without a look into the large table. */
    private long[] goesOn = new long[0];

    /** Receives what is found: the pattern, its first word, and the word after its last. */
    interface Sink {
        void found(int pattern, int from, int to);
    }

    Trie() {
        Arrays.fill(keys, NONE);
        patterns.add(new int[0]);
    }

    int states() {
        return patterns.size();
    }

    void add(int[] words, int pattern) {
        int state = 0;
        for (int word : words) {
            int to = step(state, word);
            if (to == NONE) {
                to = patterns.size();
                patterns.add(new int[0]);
                link(state, word, to);
            }
            state = to;
        }
        int[] here = patterns.get(state);
        int[] more = Arrays.copyOf(here, here.length + 1);
        more[here.length] = pattern;
        patterns.set(state, more);
    }

    /** The patterns that are exactly these words. */
    int[] at(int[] words) {
        int state = 0;
        for (int i = 0; i < words.length && state != NONE; i++) {
            state = step(state, words[i]);
        }
        return state == NONE ? new int[0] : patterns.get(state);
    }

    /** Call once when all patterns are in. */
    void freeze(int words) {
        first = new int[words];
        found = patterns.toArray(new int[0][]);
        for (int word = 0; word < words; word++) {
            first[word] = step(0, word);
        }
        goesOn = new long[found.length];
        for (long key : keys) {
            if (key != NONE) {
                goesOn[(int) (key >>> 32)] |= 1L << (int) key;
            }
        }
    }

    /** One pass over the text; no pattern reaches across a paragraph. */
    void scan(Tokens tokens, Sink sink) {
        int size = tokens.size();
        for (int from = 0; from < size; from++) {
            int word = tokens.word(from);
            if (word == Lexicon.UNKNOWN) {
                continue;
            }
            int state = first[word];
            int to = from;
            while (state != NONE) {
                to++;
                for (int pattern : found[state]) {
                    sink.found(pattern, from, to);
                }
                if (to == size || tokens.word(to) == Lexicon.UNKNOWN || tokens.gap(to) == Tokens.PARAGRAPH) {
                    break;
                }
                int next = tokens.word(to);
                state = (goesOn[state] & 1L << next) == 0 ? NONE : step(state, next);
            }
        }
    }

    private int step(int state, int word) {
        long key = (long) state << 32 | word;
        int slot = slot(key);
        while (keys[slot] != NONE) {
            if (keys[slot] == key) {
                return next[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return NONE;
    }

    private void link(int state, int word, int to) {
        if (++edges * 3 > keys.length) {
            long[] oldKeys = keys;
            int[] oldNext = next;
            keys = new long[oldKeys.length * 2];
            next = new int[oldKeys.length * 2];
            Arrays.fill(keys, NONE);
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != NONE) {
                    put(oldKeys[i], oldNext[i]);
                }
            }
        }
        put((long) state << 32 | word, to);
    }

    private void put(long key, int to) {
        int slot = slot(key);
        while (keys[slot] != NONE) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        next[slot] = to;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }
}
