package org.afferent.enrich;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.afferent.model.Article;

/**
 * A simple measurement of speed, until JMH has its own module: {@code Timing FOLDER-OR-FILE...} where a folder holds .txt and a file is .jsonl.gz whose lines are taken whole. One
 * thread, after a warm-up of one round.
 */
final class Timing {
    private static final int SECONDS = 4;

    private Timing() {}

    public static void main(String[] args) throws IOException {
        for (String arg : args) {
            List<String> texts = texts(Path.of(arg));
            long bytes = bytes(texts);
            long before = System.nanoTime();
            Vocabulary vocabulary = Vocabulary.bundled();
            Dictionary dictionary = new Dictionary(vocabulary, Cues.bundled());
            double setUp = (System.nanoTime() - before) / 1e6;
            Tagger tagger = new Tagger(vocabulary);
            List<Article> articles = texts.stream().map(Articles::body).toList();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d texts, %.1f MB; set-up %.0f ms, %d patterns, %d states%n",
                    arg,
                    texts.size(),
                    bytes / 1e6,
                    setUp,
                    dictionary.patternCount(),
                    dictionary.states());
            Pattern alternation = alternation(vocabulary);
            List<String> few = texts.subList(0, Math.min(texts.size(), 40));
            report("regex", bytes(few), few, text ->
                    (int) alternation.matcher(text).results().count());
            report("matching", bytes, texts, text -> dictionary
                    .scan(text)
                    .names()
                    .size());
            report("enrich", bytes, articles, article -> tagger.tag(article)
                    .mechanisms()
                    .size());
        }
    }

    private static <T> void report(String what, long bytes, List<T> items, ToIntFunction<T> work) {
        int found = 0;
        double best = 0;
        long start = cpu();
        for (int round = 0; round < 6 || cpu() - start < SECONDS * 1_000_000_000L; round++) {
            long before = cpu();
            found = items.stream().mapToInt(work).sum();
            double speed = bytes / 1e6 / ((cpu() - before) / 1e9);
            best = round == 0 ? best : Math.max(best, speed);
        }
        System.out.printf(Locale.ROOT, "  %-10s %6.1f MB/s (best round, %d found)%n", what, best, found);
    }

    private static long bytes(List<String> texts) {
        return texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /** The naive way: every form of the vocabulary in one alternation, longest first, without gates, cues and normalization. */
    private static Pattern alternation(Vocabulary vocabulary) {
        String forms = vocabulary.entries().stream()
                .flatMap(entry -> entry.forms().stream())
                .map(form -> form.text().replace("~", ""))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("\\b(?:" + forms + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /** The thread's own time: what other programs on the machine do does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<String> texts(Path path) throws IOException {
        List<String> texts = new ArrayList<>();
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    texts.add(Files.readString(file));
                }
            }
            return texts;
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            lines.lines().limit(5_000).forEach(texts::add);
        }
        return texts;
    }
}
