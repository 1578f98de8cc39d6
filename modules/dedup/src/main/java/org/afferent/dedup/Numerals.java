package org.afferent.dedup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** English numbers spelled as words, so that "two billion" and "2 billion" say the same. */
final class Numerals {
    private static final Map<String, String> SPELLED = spelled();

    private Numerals() {}

    /**
     * The digits of a spelled number.
     *
     * @param word in lower case
     * @return {@code null} when it is none
     */
    static String digits(String word) {
        return SPELLED.get(word);
    }

    private static Map<String, String> spelled() {
        Map<String, String> numerals = new HashMap<>();
        number(numerals, 0, 1, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen");
        number(numerals, 15, 1, "fifteen sixteen seventeen eighteen nineteen");
        number(numerals, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety");
        List<String> ordinals = List.of("first", "second", "third", "fourth", "fifth", "sixth");
        List<String> digits = List.of("1st", "2nd", "3rd", "4th", "5th", "6th");
        for (int i = 0; i < ordinals.size(); i++) {
            numerals.put(ordinals.get(i), digits.get(i));
        }
        return Map.copyOf(numerals);
    }

    private static void number(Map<String, String> numerals, int from, int step, String words) {
        int number = from;
        for (String word : words.split(" ", -1)) {
            numerals.put(word, Integer.toString(number));
            number += step;
        }
    }
}
