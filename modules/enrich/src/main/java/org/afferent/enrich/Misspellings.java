package org.afferent.enrich;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that are one wrong, missing, extra or swapped letter away from a word of the vocabulary. Candidates come from the hashes of all one-letter deletions (Garbe's symmetric
 * delete), each computed in constant time from prefix and suffix hashes, so that an ordinary word costs a pass over its letters. The first letter must be right.
 */
final class Misspellings {
    private static final int LONGEST = 40;
    private static final long BASE = 1_000_003L;
    private static final long[] POWER = new long[LONGEST + 1];

    static {
        POWER[0] = 1;
        for (int i = 0; i < LONGEST; i++) {
            POWER[i + 1] = POWER[i] * BASE;
        }
    }

    static final Misspellings NONE = new Misspellings(0, new Lexicon(), List.of(), List.of());

    private final int minLength;
    private final Lexicon lexicon;
    private final Map<Long, int[]> deletions = new HashMap<>();
    private final long[] filter = new long[1 << 15];
    private final List<char[]> never;

    /** Room for one thread's hashes, so that no word costs an allocation. */
    static final class Room {
        private final long[] keys = new long[LONGEST + 1];
        private final long[] suffix = new long[LONGEST + 1];
    }

    Misspellings(int minLength, Lexicon lexicon, List<Integer> targets, List<char[]> never) {
        this.minLength = minLength;
        this.lexicon = lexicon;
        this.never = never;
        for (int target : targets) {
            char[] word = lexicon.word(target).toCharArray();
            Room room = new Room();
            keys(word, word.length, room);
            for (int i = 0; i <= word.length; i++) {
                long key = room.keys[i];
                deletions.merge(key, new int[] {target}, (a, b) -> {
                    int[] both = Arrays.copyOf(a, a.length + 1);
                    both[a.length] = b[0];
                    return both;
                });
                filter[(int) (key >>> 6) & (filter.length - 1)] |= 1L << (key & 63);
            }
        }
    }

    /** The word that this one is a misspelling of, or {@link Lexicon#UNKNOWN}. */
    int correct(char[] word, int length, Room room) {
        if (minLength == 0 || length < minLength || length > LONGEST) {
            return Lexicon.UNKNOWN;
        }
        keys(word, length, room);
        for (int i = 0; i <= length; i++) {
            long key = room.keys[i];
            if ((filter[(int) (key >>> 6) & (filter.length - 1)] & 1L << (key & 63)) != 0
                    && deletions.containsKey(key)) {
                for (int target : deletions.get(key)) {
                    char[] right = lexicon.word(target).toCharArray();
                    if (right[0] == word[0] && oneApart(right, word, length) && !isNever(word, length)) {
                        return target;
                    }
                }
            }
        }
        return Lexicon.UNKNOWN;
    }

    private boolean isNever(char[] word, int length) {
        for (char[] other : never) {
            if (Arrays.equals(other, 0, other.length, word, 0, length)) {
                return true;
            }
        }
        return false;
    }

    /** The hash of the word, and of the word without each of its letters. */
    private static void keys(char[] word, int length, Room room) {
        long[] suffix = room.suffix;
        suffix[length] = 0;
        for (int i = length - 1; i >= 0; i--) {
            suffix[i] = word[i] * POWER[length - 1 - i] + suffix[i + 1];
        }
        long prefix = 0;
        for (int i = 0; i < length; i++) {
            room.keys[i] = mix(prefix * POWER[length - 1 - i] + suffix[i + 1]);
            prefix = prefix * BASE + word[i];
        }
        room.keys[length] = mix(prefix);
    }

    private static long mix(long hash) {
        long mixed = hash * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }

    /** Damerau's distance is at most one; equal words were found before. */
    static boolean oneApart(char[] a, char[] b, int lengthB) {
        int difference = a.length - lengthB;
        if (difference < -1 || difference > 1) {
            return false;
        }
        int i = 0;
        while (i < a.length && i < lengthB && a[i] == b[i]) {
            i++;
        }
        int endA = a.length;
        int endB = lengthB;
        while (endA > i && endB > i && a[endA - 1] == b[endB - 1]) {
            endA--;
            endB--;
        }
        int leftA = endA - i;
        int leftB = endB - i;
        boolean swapped = leftA == 2 && leftB == 2 && a[i] == b[i + 1] && a[i + 1] == b[i];
        return leftA + leftB <= 1 || (leftA == 1 && leftB == 1) || swapped;
    }

    /** Which of these words a pattern may be found misspelled by: long ones only. */
    static List<Integer> targets(int minLength, Lexicon lexicon, List<Integer> words) {
        List<Integer> targets = new ArrayList<>();
        for (int word : words) {
            if (minLength > 0 && lexicon.word(word).length() >= minLength) {
                targets.add(word);
            }
        }
        return targets;
    }
}
