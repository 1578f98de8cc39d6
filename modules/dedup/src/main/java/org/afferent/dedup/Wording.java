package org.afferent.dedup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text in their order, folded, with its facts marked: numbers (also spelled and in fractions) and names. What {@link Disputes} are found in.
 *
 * @param marked each word after its {@linkplain Word mark}: {@code ^london^fixing #500 dollars}; of a long text the first {@link #MOST_WORDS}
 */
public record Wording(String marked) {
    /** Enough to tell a report of a series from a copy; whoever agrees so far and shares the rest is a copy. */
    static final int MOST_WORDS = 2048;

    private static final int LEAST_OF_A_NAME = 4;

    static Wording of(Tokens tokens) {
        List<Word> words = new ArrayList<>();
        List<Boolean> opening = new ArrayList<>();
        boolean capitalsTell = tokens.capitalsTell();
        for (int i = 0; i < tokens.size && words.size() < MOST_WORDS; i++) {
            int end = tokens.numeric[i] ? endOfNumber(tokens, i) : i;
            String word = tokens.text.substring(tokens.starts[i], tokens.ends[end]);
            String folded = word.toLowerCase(Locale.ROOT);
            boolean name = capitalsTell && tokens.capitalized(i);
            boolean opens = name && !isAcronym(word) && opensSentence(tokens, i);
            String digits = tokens.numeric[i] ? plain(folded) : Numerals.digits(folded);
            words.add(digits != null ? new Word(digits, Word.NUMBER) : new Word(folded, name ? Word.NAME : Word.PLAIN));
            opening.add(opens && digits == null);
            i = end;
        }
        return new Wording(marked(words, opening));
    }

    /** The last token of a number that begins here: {@code 6-1/4} and {@code 6 1/4} are one. */
    private static int endOfNumber(Tokens tokens, int at) {
        if (joined(tokens, at, "/")) {
            return at + 1;
        }
        return joined(tokens, at + 1, "/") && (joined(tokens, at, "-") || joined(tokens, at, " ")) ? at + 2 : at;
    }

    private static boolean joined(Tokens tokens, int at, String by) {
        return at + 1 < tokens.size
                && tokens.numeric[at]
                && tokens.numeric[at + 1]
                && tokens.starts[at + 1] - tokens.ends[at] == 1
                && tokens.text.startsWith(by, tokens.ends[at]);
    }

    private static String plain(String number) {
        return number.replace(",", "").replace(' ', '-').replaceAll("\\.0+$", "");
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** A word at the beginning of a sentence has a capital whatever it is. A point after a single letter ends none: {@code U.S. Steel}. */
    private static boolean opensSentence(Tokens tokens, int at) {
        if (at == 0) {
            return true;
        }
        String gap = tokens.text.substring(tokens.ends[at - 1], tokens.starts[at]);
        boolean initial = gap.startsWith(".") && tokens.ends[at - 1] - tokens.starts[at - 1] == 1;
        return !initial && (gap.contains("\n\n") || gap.chars().anyMatch(c -> ".!?:\"“”".indexOf(c) >= 0));
    }

    /** A word that opens a sentence is a name if the text has it as one elsewhere, or a name follows it and the text never has it in small letters. */
    private static String marked(List<Word> words, List<Boolean> opening) {
        Set<String> names = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!opening.get(i)) {
                (word.mark() == Word.NAME ? names : others).add(word.text());
            }
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            Word word = words.get(i);
            boolean beforeName = words.get(i + 1).mark() == Word.NAME && !opening.get(i + 1);
            if (opening.get(i)
                    && beforeName
                    && word.text().length() >= LEAST_OF_A_NAME
                    && !others.contains(word.text())) {
                names.add(word.text());
            }
        }
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean plain = opening.get(i) && !names.contains(word.text());
            marked.append(plain ? Word.PLAIN : word.mark()).append(word.text());
        }
        return marked.toString();
    }

    List<Word> words() {
        List<Word> words = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= marked.length(); to++) {
            if (to == marked.length() || isMark(marked.charAt(to))) {
                words.add(new Word(marked.substring(from + 1, to), marked.charAt(from)));
                from = to;
            }
        }
        return words;
    }

    private static boolean isMark(char c) {
        return c == Word.PLAIN || c == Word.NUMBER || c == Word.NAME;
    }
}
