package org.afferent.enrich;

import java.util.Arrays;

/** The words that any pattern uses, as small numbers: a text's words are looked up in place, without a string being made of each. */
final class Lexicon {
    /** The number of every word that no pattern uses. */
    static final int UNKNOWN = -1;

    private char[][] words = new char[1 << 11][];
    private int size;
    private int[] table = new int[1 << 12];

    Lexicon() {
        Arrays.fill(table, UNKNOWN);
    }

    int size() {
        return size;
    }

    String word(int id) {
        return new String(words[id]);
    }

    /** The number of a folded word, or {@link #UNKNOWN}. */
    int find(char[] buffer, int length) {
        int slot = hash(buffer, length) & (table.length - 1);
        while (table[slot] != UNKNOWN) {
            char[] word = words[table[slot]];
            if (word.length == length && Arrays.equals(word, 0, length, buffer, 0, length)) {
                return table[slot];
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return UNKNOWN;
    }

    int add(char[] buffer, int length) {
        int known = find(buffer, length);
        if (known != UNKNOWN) {
            return known;
        }
        if (size * 4 > table.length) {
            grow();
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        int id = size++;
        words[id] = Arrays.copyOf(buffer, length);
        insert(id);
        return id;
    }

    private void insert(int id) {
        char[] word = words[id];
        int slot = hash(word, word.length) & (table.length - 1);
        while (table[slot] != UNKNOWN) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = id;
    }

    private void grow() {
        table = new int[table.length * 2];
        Arrays.fill(table, UNKNOWN);
        for (int id = 0; id < size; id++) {
            insert(id);
        }
    }

    static int hash(char[] buffer, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + buffer[i];
        }
        return hash ^ (hash >>> 15);
    }
}
