package org.afferent.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.afferent.model.Verdict;

/** Makes labelled pairs from base texts: an original, and a second delivery whose verdict is known because of how it was made. */
public final class CopyMaker {
    private static final int LEAST_WORDS = 80;

    private final Random random;
    private final List<String> bases;

    /** From these texts; those of fewer than 80 words serve only as foreign text. */
    public CopyMaker(List<String> bases, long seed) {
        this.bases = List.copyOf(bases);
        this.random = new Random(seed);
    }

    /**
     * A labelled pair.
     *
     * @param kind how the second was made
     * @param expected the verdict on it
     * @param original the first text
     * @param copy the second text
     * @param samePublisher whether both are shown by one publisher
     * @param sameArticle whether both are deliveries of one article
     * @param redated whether the second shows another date
     */
    public record Pair(
            String kind,
            Verdict expected,
            String original,
            String copy,
            boolean samePublisher,
            boolean sameArticle,
            boolean redated) {}

    /** So many pairs of each kind. */
    public List<Pair> pairs(int each) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            pairs.add(own("fetched again", Verdict.REDELIVERY, base(), 0));
            pairs.add(own("some sentences changed", Verdict.REVISION, base(), 1 + random.nextInt(3)));
            pairs.add(shown("shown again, new date", Verdict.REPUBLICATION, true, 0.04));
            pairs.add(shown("elsewhere, with a credit line", Verdict.SYNDICATION, false, 0.04));
            pairs.add(changed("cut to 90-70 %, 0-5 % edited", 0.7, 0.9, 0.05));
            pairs.add(changed("cut to 70-50 %, 5-15 % edited", 0.5, 0.7, 0.15));
            pairs.add(wrapped());
            pairs.add(stranger("template", 0.3, true));
            pairs.add(stranger("shared paragraph", 0.25, false));
            pairs.add(figures());
            pairs.add(new Pair("strangers", Verdict.NEW, base(), base(), random.nextBoolean(), false, true));
        }
        return pairs;
    }

    private Pair own(String kind, Verdict expected, String text, int changes) {
        List<String> sentences = new ArrayList<>(List.of(text.split("(?<=[.!?])\\s+")));
        for (int i = 0; i < changes; i++) {
            sentences.set(random.nextInt(sentences.size()), foreign(12) + ".");
        }
        String copy = changes == 0
                ? (random.nextBoolean() ? text.replace('"', '“') : text.replaceAll("[.,;](?=\\s)", " -"))
                : String.join(" ", sentences);
        return new Pair(kind, expected, text, copy, true, true, false);
    }

    private Pair shown(String kind, Verdict expected, boolean samePublisher, double foreignShare) {
        String text = base();
        int around = (int) (words(text).length * foreignShare * random.nextDouble());
        String copy = random.nextBoolean() ? foreign(around) + " " + text : text + " " + foreign(around);
        return new Pair(kind, expected, text, copy, samePublisher, false, true);
    }

    private Pair changed(String kind, double from, double to, double edits) {
        String text = base();
        String copy = edited(cut(text, from + (to - from) * random.nextDouble()), edits * random.nextDouble());
        int around = words(copy).length / 25;
        copy = foreign(around) + " " + copy + " " + foreign(around);
        copy = random.nextInt(10) == 0 ? copy.toUpperCase(Locale.ROOT) : copy;
        return new Pair(kind, Verdict.NEAR_DUPLICATE, text, copy, random.nextBoolean(), false, true);
    }

    private Pair wrapped() {
        String text = base();
        int around = words(text).length / 5;
        return new Pair(
                "wrapped in an introduction and a conclusion",
                Verdict.NEAR_DUPLICATE,
                text,
                foreign(around) + " " + text + " " + foreign(around),
                false,
                false,
                true);
    }

    private Pair stranger(String kind, double share, boolean front) {
        String a = base();
        String b = base();
        String common = foreign((int) (Math.min(words(a).length, words(b).length) * share / (1 - share)));
        return new Pair(
                kind,
                Verdict.NEW,
                front ? common + " " + a : a + " " + common,
                common + " " + b,
                random.nextBoolean(),
                false,
                true);
    }

    /** The next report of a series: the same words around other figures. */
    private Pair figures() {
        while (true) {
            String text = base();
            StringBuilder next = new StringBuilder();
            int numbers = 0;
            for (String word : words(text)) {
                boolean number = word.chars().anyMatch(Character::isDigit);
                numbers += number ? 1 : 0;
                next.append(number ? otherDigits(word) : word).append(' ');
            }
            if (numbers >= 5) {
                return new Pair("series, other figures", Verdict.NEW, text, next.toString(), true, false, true);
            }
        }
    }

    private String otherDigits(String word) {
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            other.append(Character.isDigit(c) ? (char) ('0' + (c - '0' + 1 + random.nextInt(9)) % 10) : c);
        }
        return other.toString();
    }

    private String edited(String text, double share) {
        StringBuilder edited = new StringBuilder();
        for (String word : words(text)) {
            int edit = random.nextDouble() < share ? random.nextInt(3) : -1;
            edited.append(edit == 0 || edit == 1 ? foreign(1) + " " : "")
                    .append(edit == 0 || edit == 2 ? "" : word + " ");
        }
        return edited.toString().strip();
    }

    private String cut(String text, double keep) {
        String[] words = words(text);
        int length = (int) (words.length * keep);
        int from = random.nextInt(3) == 0 ? random.nextInt(words.length - length + 1) : 0;
        return String.join(" ", Arrays.copyOfRange(words, from, from + length));
    }

    private String foreign(int count) {
        String[] words = words(bases.get(random.nextInt(bases.size())));
        int length = Math.min(count, words.length);
        int from = random.nextInt(words.length - length + 1);
        return String.join(" ", Arrays.copyOfRange(words, from, from + length));
    }

    private String base() {
        while (true) {
            String text = bases.get(random.nextInt(bases.size()));
            if (words(text).length >= LEAST_WORDS) {
                return text;
            }
        }
    }

    private static String[] words(String text) {
        return text.strip().split("\\s+");
    }
}
