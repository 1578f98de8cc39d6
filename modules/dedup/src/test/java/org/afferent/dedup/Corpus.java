package org.afferent.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Deliveries made from a few base texts of made-up words: copies, cuts, edits, revisions, redeliveries, other dates and publishers. */
final class Corpus {
    private final Random random;
    private final List<Sent> samples = new ArrayList<>();
    private int offset;

    Corpus(long seed) {
        random = new Random(seed);
    }

    static List<Sent> of(long seed, int articles) {
        Corpus corpus = new Corpus(seed);
        List<String> bases = new ArrayList<>();
        for (int i = 0; i < Math.max(1, articles / 4); i++) {
            bases.add(corpus.text(60 + corpus.random.nextInt(160)));
        }
        for (int i = 0; i < articles; i++) {
            corpus.article("a" + i, bases.get(corpus.random.nextInt(bases.size())));
        }
        return corpus.samples;
    }

    private void article(String id, String base) {
        String publisher = random.nextInt(4) == 0 ? null : "p" + random.nextInt(3);
        String text = mutated(base);
        String before = text;
        int states = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
        for (int s = 0; s < states; s++) {
            String date = random.nextInt(3) == 0
                    ? null
                    : "20" + (10 + random.nextInt(9)) + "-0" + (1 + random.nextInt(9)) + "-10";
            samples.add(Sent.of(offset++, id, publisher, date, text));
            if (random.nextInt(3) == 0) {
                String again = random.nextInt(4) == 0 ? "p" + random.nextInt(3) : publisher;
                samples.add(Sent.of(offset++, id, again, date, random.nextBoolean() ? text : laidOut(text)));
            }
            before = text;
            text = random.nextBoolean() ? mutated(text) : mutated(base);
        }
        if (states > 2) { // as it was, then once more
            samples.add(Sent.of(offset++, id, publisher, null, before));
            samples.add(Sent.of(offset++, id, publisher, null, text));
        }
    }

    private String mutated(String text) {
        String[] words = text.split(" ");
        return switch (random.nextInt(5)) {
            case 0 -> text;
            case 1 -> String.join(" ", Arrays.copyOf(words, Math.max(8, words.length * (5 + random.nextInt(5)) / 10)));
            case 2 -> edited(words, 20);
            case 3 -> text(10 + random.nextInt(20)) + " " + text + " " + text(10 + random.nextInt(20));
            default -> edited(words, 8);
        };
    }

    /** The same words in two paragraphs. */
    private String laidOut(String text) {
        return text.replaceFirst("(?<=.{%d}) ".formatted(1 + random.nextInt(40)), "\n\n");
    }

    private String edited(String[] words, int oneOf) {
        String[] copy = words.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = random.nextInt(oneOf) == 0 ? word() : copy[i];
        }
        return String.join(" ", copy);
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return text.toString();
    }

    private String word() {
        return "w" + Integer.toString(random.nextInt(5000) * 7919 % 100_003, 36) + "x";
    }
}
