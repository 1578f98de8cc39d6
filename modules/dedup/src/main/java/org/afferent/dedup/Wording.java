package org.afferent.dedup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as it was worded, to be laid beside another; see {@link Disputes}.
 *
 * @param text of a long text the beginning
 */
public record Wording(String text) {
    /** Enough to tell a report of a series from a copy; whoever agrees so far and shares the rest is a copy. */
    static final int MOST_CHARACTERS = 16_384;

    private static final int LEAST_OF_A_NAME = 4;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    static Wording of(String text) {
        return new Wording(text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS));
    }

    /** The words in their order, folded, with the facts marked: numbers (also spelled and in fractions) and names. */
    List<Word> words() {
        Tokens tokens = Tokens.of(text);
        List<Word> words = new ArrayList<>();
        List<Boolean> opening = new ArrayList<>();
        boolean capitalsTell = tokens.capitalsTell();
        for (int i = 0; i < tokens.size; i++) {
            int end = tokens.numeric[i] ? endOfNumber(tokens, i) : i;
            String word = tokens.text.substring(tokens.starts[i], tokens.ends[end]);
            String folded = word.toLowerCase(Locale.ROOT);
            boolean name = capitalsTell && tokens.capitalized(i);
            boolean opens = name && !isAcronym(word) && opensSentence(tokens, i);
            String digits = tokens.numeric[i] ? plain(folded) : Numerals.digits(folded);
            words.add(
                    digits != null
                            ? new Word(digits, Word.Kind.NUMBER)
                            : new Word(folded, name ? Word.Kind.NAME : Word.Kind.PLAIN));
            opening.add(opens && digits == null);
            i = end;
        }
        return withoutFalseNames(words, opening);
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
                && WHITE_SPACE
                        .matcher(tokens.text.substring(tokens.ends[at], tokens.starts[at + 1]))
                        .replaceAll(" ")
                        .equals(by);
    }

    private static String plain(String number) {
        return WHITE_SPACE.matcher(number.replace(",", "")).replaceAll("-").replaceAll("\\.0+$", "");
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
    private static List<Word> withoutFalseNames(List<Word> words, List<Boolean> opening) {
        Set<String> names = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!opening.get(i)) {
                (word.kind() == Word.Kind.NAME ? names : others).add(word.text());
            }
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            Word word = words.get(i);
            boolean beforeName = words.get(i + 1).kind() == Word.Kind.NAME && !opening.get(i + 1);
            if (opening.get(i)
                    && beforeName
                    && word.text().length() >= LEAST_OF_A_NAME
                    && !others.contains(word.text())) {
                names.add(word.text());
            }
        }
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (opening.get(i) && !names.contains(word.text())) {
                words.set(i, new Word(word.text(), Word.Kind.PLAIN));
            }
        }
        return words;
    }
}
