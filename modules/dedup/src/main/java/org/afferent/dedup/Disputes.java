package org.afferent.dedup;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where two texts, laid side by side, state different facts in the same place: "to [65.50 | 65.75] cents a pound", "[Citgo | Phillips] raised its posted price". That is what a template does, and the
 * next report of a series; a copy is cut, extended or worded otherwise, but keeps its facts.
 *
 * @param weight of all disputes: 2 for numbers that differ, 1 for names
 * @param common how many words of the two stand side by side
 * @param quoted the disputes, for people
 */
record Disputes(int weight, int common, List<String> quoted) {
    static final Disputes NONE = new Disputes(0, 0, List.of());

    /** Fewer equal words than this between two differences are chance: the two are one. */
    private static final int SOLID = 2;
    /** More differing words than this are a passage that was written anew, not a slot of a template: only facts that the other text has nowhere count, and none at its edges. */
    private static final int LONG = 8;

    private static final int NUMBERS = 2;
    private static final int NAMES = 1;

    static Disputes between(Wording a, Wording b) {
        List<Word> first = a.words();
        List<Word> second = b.words();
        int common = first.size();
        List<Slot> slots = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(texts(first), texts(second)).getDeltas()) {
            Slot slot = Slot.of(delta.getSource(), delta.getTarget());
            common -= slot.to - slot.from;
            Slot last = slots.isEmpty() ? null : slots.get(slots.size() - 1);
            if (last != null && slot.from - last.to < SOLID) {
                slots.set(slots.size() - 1, new Slot(last.from, slot.to, last.otherFrom, slot.otherTo));
            } else {
                slots.add(slot);
            }
        }
        Set<String> inFirst = new HashSet<>(texts(first));
        Set<String> inSecond = new HashSet<>(texts(second));
        int weight = 0;
        List<String> quoted = new ArrayList<>();
        for (Slot slot : slots) {
            boolean atEdge = (slot.from == 0 && slot.otherFrom == 0)
                    || (slot.to == first.size() && slot.otherTo == second.size());
            if (slot.isLong() && atEdge) {
                continue;
            }
            List<Word> ours = facts(first.subList(slot.from, slot.to), second.subList(slot.otherFrom, slot.otherTo));
            List<Word> theirs = facts(second.subList(slot.otherFrom, slot.otherTo), first.subList(slot.from, slot.to));
            if (slot.isLong()) {
                ours.removeIf(word -> inSecond.contains(word.text()));
                theirs.removeIf(word -> inFirst.contains(word.text()));
            }
            int weighs = weight(ours, inSecond, theirs, inFirst);
            if (weighs > 0) {
                weight += weighs;
                quoted.add(String.join(" ", texts(ours)) + " | " + String.join(" ", texts(theirs)));
            }
        }
        return new Disputes(weight, common, List.copyOf(quoted));
    }

    /** Names that both texts have, only elsewhere, were moved and not replaced; of numbers nobody can tell. */
    private static int weight(List<Word> ours, Set<String> inTheirs, List<Word> theirs, Set<String> inOurs) {
        if (ours.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        if (ours.stream().anyMatch(Word::isNumber) && theirs.stream().anyMatch(Word::isNumber)) {
            return NUMBERS;
        }
        boolean moved = inTheirs.containsAll(texts(ours)) && inOurs.containsAll(texts(theirs));
        return moved ? 0 : NAMES;
    }

    /** The facts of one side of a slot that the other side does not have, however spelled. */
    private static List<Word> facts(List<Word> side, List<Word> other) {
        List<Word> facts = new ArrayList<>();
        for (Word word : side) {
            if (word.isFact() && other.stream().noneMatch(word::mayBe)) {
                facts.add(word);
            }
        }
        return facts;
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }

    /** Two runs of words in the same place of two texts. */
    private record Slot(int from, int to, int otherFrom, int otherTo) {
        static Slot of(Chunk<String> source, Chunk<String> target) {
            return new Slot(
                    source.getPosition(),
                    source.getPosition() + source.size(),
                    target.getPosition(),
                    target.getPosition() + target.size());
        }

        boolean isLong() {
            return Math.max(to - from, otherTo - otherFrom) > LONG;
        }
    }
}
