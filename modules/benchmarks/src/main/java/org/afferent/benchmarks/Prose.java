package org.afferent.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.afferent.testkit.SharedFolder;

/**
 * As many different articles as are wanted, each a function of its number: real sentences in a random order, two of them about mechanisms so that there is something to tag, and every third word replaced by another of
 * the corpus, so that articles share no more runs of three words than strangers do.
 */
final class Prose {
    private static final int SENTENCES_ABOUT_MECHANISMS = 2;
    private static final int SENTENCES_OF_A_PARAGRAPH = 3;

    private final List<String[]> sentences = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String[]> mechanisms = new ArrayList<>();

    Prose() {
        for (String text : BaseTexts.all()) {
            for (String sentence : sentences(text)) {
                String[] parts = sentence.split(" ", -1);
                if (parts.length >= 5) {
                    sentences.add(parts);
                    words.addAll(Arrays.asList(parts).subList(1, parts.length - 1));
                }
            }
        }
        SharedFolder.find().ifPresent(shared -> aboutMechanisms(shared.resolve("benchmarks/mechanisms")));
        if (mechanisms.isEmpty()) {
            mechanisms.add("SSRIs are thought to work by blocking the reuptake of serotonin.".split(" ", -1));
            mechanisms.add("Ketamine blocks NMDA receptors and may increase BDNF in the hippocampus.".split(" ", -1));
        }
    }

    /** An article's text: a headline, an empty line, paragraphs; about so many characters. */
    String text(long number, int characters) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder(characters + 400);
        text.append(headline(random)).append("\n\n");
        int since = 0;
        int told = 0;
        while (text.length() < characters) {
            boolean telling = told < SENTENCES_ABOUT_MECHANISMS && text.length() > characters * (told + 1) / 3;
            told += telling ? 1 : 0;
            text.append(telling ? varied(mechanisms.get(random.nextInt(mechanisms.size())), random) : sentence(random));
            text.append(++since % SENTENCES_OF_A_PARAGRAPH == 0 ? "\n\n" : " ");
        }
        return text.toString().strip();
    }

    /** A word of the corpus, the frequent ones more often. */
    String word(Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private String headline(Random random) {
        String sentence = sentence(random);
        return sentence.substring(0, Math.min(60, sentence.length())).replace(".", "");
    }

    private String sentence(Random random) {
        return varied(sentences.get(random.nextInt(sentences.size())), random);
    }

    private String varied(String[] parts, Random random) {
        int replaced = random.nextInt(3);
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            boolean kept = i % 3 != replaced || i == 0 || i == parts.length - 1;
            sentence.append(i == 0 ? "" : " ").append(kept ? parts[i] : word(random));
        }
        return sentence.toString();
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(text.split("\\n+|(?<=[.!?]) +", -1))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private void aboutMechanisms(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                sentences(Files.readString(file)).stream()
                        .filter(sentence -> sentence.length() > 60)
                        .forEach(sentence -> mechanisms.add(sentence.split(" ", -1)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder, unreadable);
        }
    }
}
