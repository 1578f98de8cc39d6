package org.afferent.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.afferent.model.Quantity;
import org.afferent.model.Span;

/** Figures with a unit: "almost 70 percent of patients", "within just 15 minutes", "seven to 10 days", "30–40%". A figure without a unit is none. */
final class Quantities {
    private static final int LONGEST_OF = 8;
    private static final Set<String> JOINING = Set.of("to", "or", "and");
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("hundred", 100));

    private final Passage passage;
    private final Tokens tokens;
    private final List<Quantity> found = new ArrayList<>();

    private Quantities(Passage passage) {
        this.passage = passage;
        this.tokens = passage.scan().tokens();
    }

    /** A number and the token after it. */
    private record Figure(double value, int to) {}

    static List<Quantity> of(Passage passage) {
        Quantities quantities = new Quantities(passage);
        for (int number = 0; number < passage.sentences().size(); number++) {
            quantities.sentence(number);
        }
        return quantities.found;
    }

    private void sentence(int number) {
        Sentence sentence = passage.sentences().get(number);
        int i = sentence.from();
        while (i < sentence.to()) {
            i = Math.max(i + 1, at(i, sentence, number));
        }
    }

    /** Reads a quantity that begins at a token; the token after it, or 0 for none. */
    private int at(int from, Sentence sentence, int number) {
        boolean starts = tokens.type(from) == Chars.DIGIT
                || (tokens.isWord(from)
                        && passage.scan().startsAt(Mark.NUMBER, from)
                        && WORDS.containsKey(tokens.string(from).toLowerCase(Locale.ROOT)));
        boolean glued = from > sentence.from() && tokens.gap(from) == Tokens.NOTHING && tokens.isWord(from - 1);
        Figure low = starts && !glued ? number(from, sentence.to()) : null;
        if (low == null) {
            return 0;
        }
        Figure high = range(low, sentence.to());
        int unit = high.to();
        boolean percent = unit < sentence.to() && tokens.is(unit, '%');
        Scan.Marked named =
                percent || unit >= sentence.to() ? null : passage.scan().longestAt(Mark.UNIT, unit);
        if (!percent && named == null) {
            return 0;
        }
        int to = percent ? unit + 1 : named.to();
        String printed = percent ? "percent" : tokens.string(named.from(), named.to() - 1);
        Span exact = new Span(tokens.string(from, to - 1), passage.start(from), passage.end(to));
        found.add(new Quantity(
                low.value(),
                high.value(),
                unit(printed),
                of(to, sentence.to()),
                qualifier(from, sentence.from()),
                exact,
                passage.sentenceText(number)));
        return to;
    }

    private Figure range(Figure low, int end) {
        boolean to = low.to() + 1 < end && JOINING.contains(tokens.string(low.to()));
        boolean dash = low.to() < end && tokens.gap(low.to()) == Tokens.HYPHEN;
        Figure high = dash ? number(low.to(), end) : to ? number(low.to() + 1, end) : null;
        return high == null || high.value() <= low.value() ? low : high;
    }

    /** Digits with thousands and decimals, or a number word. */
    private Figure number(int from, int end) {
        if (tokens.isWord(from)) {
            Integer value = WORDS.get(tokens.string(from).toLowerCase(Locale.ROOT));
            return value == null ? null : new Figure(value, from + 1);
        }
        if (tokens.type(from) != Chars.DIGIT) {
            return null;
        }
        StringBuilder digits = new StringBuilder(tokens.string(from));
        int i = from + 1;
        while (i + 1 < end
                && (tokens.is(i, ',') || tokens.is(i, '.'))
                && tokens.gap(i) == Tokens.NOTHING
                && tokens.gap(i + 1) == Tokens.NOTHING
                && tokens.type(i + 1) == Chars.DIGIT) {
            digits.append(tokens.is(i, '.') ? "." : "").append(tokens.string(i + 1));
            i += 2;
        }
        try {
            return new Figure(Double.parseDouble(digits.toString()), i);
        } catch (NumberFormatException twoStops) {
            return null; // 1.2.3 is a version or a section
        }
    }

    private static String unit(String printed) {
        String unit = printed.toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "per cent" -> "percent";
            case "minute", "hour", "day", "week", "month", "year", "second", "milligram", "microgram" -> unit + "s";
            default -> unit;
        };
    }

    /** "of patients previously resistant": up to punctuation or a verb. */
    private String of(int from, int end) {
        if (from + 1 >= end || !tokens.string(from).equals("of")) {
            return null;
        }
        int to = from + 1;
        while (to < end
                && to <= from + LONGEST_OF
                && tokens.type(to) != Chars.PUNCTUATION
                && !passage.scan().startsAt(Mark.FINITE, to)) {
            to++;
        }
        return to == from + 1 ? null : tokens.string(from + 1, to - 1);
    }

    private String qualifier(int from, int start) {
        for (int i = Math.max(start, from - 4); i < from; i++) {
            Scan.Marked qualifier = passage.scan().longestAt(Mark.QUALIFIER, i);
            if (qualifier != null && qualifier.to() == from) {
                return tokens.string(i, from - 1).toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }
}
