package org.afferent.enrich;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What one pass over a text found, sorted out by what it is for. Spans are token numbers, the end excluded. */
final class Scan implements Trie.Sink {
    private final Tokens tokens;
    private final Dictionary dictionary;
    private final List<Name> names = new ArrayList<>();
    private int[] cueAt = new int[64];
    private int[] cueTo = new int[64];
    private int[] cuePattern = new int[64];
    private int cueCount;
    /** For each token a bit for each mark of the cues that begin there. */
    private final long[] marksAt;

    private final List<int[]> masks = new ArrayList<>();
    private final BitSet documentSets = new BitSet();
    private int[] wordAt = new int[64];
    private int[] wordSet = new int[64];
    private int wordCount;

    /** A form of an entry at a place. */
    record Name(Pattern.Name pattern, int from, int to) {}

    /** A cue at a place. */
    record Marked(Cue cue, int from, int to) {
        boolean contains(Marked other) {
            return from <= other.from && other.to <= to && to - from > other.to - other.from;
        }
    }

    Scan(Tokens tokens, Dictionary dictionary) {
        this.tokens = tokens;
        this.dictionary = dictionary;
        this.marksAt = new long[tokens.size()];
    }

    @Override
    public void found(int number, int from, int to) {
        Pattern pattern = dictionary.pattern(number);
        if (pattern instanceof Pattern.Phrase phrase) {
            marksAt[from] |= phrase.cue().mark().bit();
            addCue(number, from, to);
        } else if (pattern instanceof Pattern.Name name) {
            names.add(new Name(name, from, to));
        } else if (pattern instanceof Pattern.Word word) {
            if (inCase(word.cased(), from)) {
                addWord(word.set(), from);
            }
        } else {
            masks.add(new int[] {from, to});
        }
    }

    /** Most words of a text are cues of some kind, so they are kept as numbers until a sentence is looked at. */
    private void addCue(int pattern, int from, int to) {
        if (cueCount == cueAt.length) {
            cueAt = Arrays.copyOf(cueAt, cueCount * 2);
            cueTo = Arrays.copyOf(cueTo, cueCount * 2);
            cuePattern = Arrays.copyOf(cuePattern, cueCount * 2);
        }
        cueAt[cueCount] = from;
        cueTo[cueCount] = to;
        cuePattern[cueCount++] = pattern;
    }

    private Cue cue(int number) {
        return ((Pattern.Phrase) dictionary.pattern(cuePattern[number])).cue();
    }

    private void addWord(int set, int at) {
        if (wordCount == wordAt.length) {
            wordAt = Arrays.copyOf(wordAt, wordCount * 2);
            wordSet = Arrays.copyOf(wordSet, wordCount * 2);
        }
        wordAt[wordCount] = at;
        wordSet[wordCount++] = set;
        documentSets.set(set);
    }

    /** Whether the words from a token on are in the case that a form asks for; a plural s may follow. */
    boolean inCase(List<String> cased, int from) {
        for (int i = 0; i < cased.size(); i++) {
            String wanted = cased.get(i);
            if (!wanted.isEmpty()) {
                String found = tokens.string(from + i);
                if (!found.equals(wanted) && !found.equals(wanted + "s")) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a word of a set begins between two tokens. */
    boolean hasWord(int set, int from, int to) {
        int i = Arrays.binarySearch(wordAt, 0, wordCount, from);
        if (i < 0) {
            i = -i - 1;
        }
        while (i > 0 && wordAt[i - 1] >= from) {
            i--;
        }
        for (; i < wordCount && wordAt[i] < to; i++) {
            if (wordSet[i] == set) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue with this mark begins between two tokens, hidden or not. */
    boolean hasCue(Mark mark, int from, int to) {
        long bit = mark.bit();
        for (int token = from; token < Math.min(to, marksAt.length); token++) {
            if ((marksAt[token] & bit) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean documentHasWord(int set) {
        return documentSets.get(set);
    }

    Tokens tokens() {
        return tokens;
    }

    List<Name> names() {
        return names;
    }

    List<int[]> masks() {
        return masks;
    }

    /** Whether a cue with this mark begins at a token, hidden or not. */
    boolean startsAt(Mark mark, int token) {
        return token >= 0 && token < marksAt.length && (marksAt[token] & mark.bit()) != 0;
    }

    /** The longest cue with this mark that begins at a token, or {@code null}. */
    Marked longestAt(Mark mark, int token) {
        if (!startsAt(mark, token)) {
            return null;
        }
        Marked longest = null;
        for (int i = firstCue(token); i < cueCount && cueAt[i] == token; i++) {
            boolean longer = longest == null || cueTo[i] > longest.to();
            if (cue(i).mark() == mark && longer) {
                longest = new Marked(cue(i), cueAt[i], cueTo[i]);
            }
        }
        return longest;
    }

    private int firstCue(int token) {
        int low = 0;
        int high = cueCount;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cueAt[middle] < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The cues that begin between two tokens, without those that lie inside a longer one which decides. */
    List<Marked> cues(int from, int to) {
        List<Marked> here = new ArrayList<>();
        for (int i = firstCue(from); i < cueCount && cueAt[i] < to; i++) {
            if (cueTo[i] <= to) {
                here.add(new Marked(cue(i), cueAt[i], cueTo[i]));
            }
        }
        return here.stream().filter(cue -> !isHidden(cue, here)).toList();
    }

    private static boolean isHidden(Marked cue, List<Marked> all) {
        Mark mark = cue.cue().mark();
        for (Marked other : all) {
            Mark by = other.cue().mark();
            boolean heard = isFrame(mark) || (mark == Mark.DIRECTION && by == Mark.NEGATION);
            boolean hides = by == mark || (by.decidesStatus() && !heard);
            if (hides && other.contains(cue)) {
                return true;
            }
        }
        return false;
    }

    /** What may be part of a longer cue and yet be heard. */
    private static boolean isFrame(Mark mark) {
        return switch (mark) {
            case EXCLUSIVITY, PAST, BELIEF, UNTIL_NOW, BE, FRAME, FRAME_LIST, COMPLEMENT -> true;
            default -> false;
        };
    }
}
