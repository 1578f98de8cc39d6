package org.afferent.enrich;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words that any pattern uses, as small numbers: a text's words are looked up in place, without a string being made of each. */
final class Lexicon {
    /** The number of every word that no pattern uses. */
    static final int UNKNOWN = -1;

    private final List<char[]> words = new ArrayList<>();
    private int[] table = new int[1 << 12];

    Lexicon() {
        Arrays.fill(table, UNKNOWN);
    }

    int size() {
        return words.size();
    }

    String word(int id) {
        return new String(words.get(id));
    }

    /** The number of a folded word, or {@link #UNKNOWN}. */
    int find(char[] buffer, int length) {
        int slot = hash(buffer, length) & (table.length - 1);
        while (table[slot] != UNKNOWN) {
            char[] word = words.get(table[slot]);
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
        if (words.size() * 4 > table.length) {
            grow();
        }
        int id = words.size();
        words.add(Arrays.copyOf(buffer, length));
        insert(id);
        return id;
    }

    private void insert(int id) {
        char[] word = words.get(id);
        int slot = hash(word, word.length) & (table.length - 1);
        while (table[slot] != UNKNOWN) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = id;
    }

    private void grow() {
        table = new int[table.length * 2];
        Arrays.fill(table, UNKNOWN);
        for (int id = 0; id < words.size(); id++) {
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
