package org.afferent.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.afferent.enrich.Matcher;
import org.afferent.enrich.Vocabulary;
import picocli.CommandLine.Command;

/** Sentence splitters on evidence that people marked and on hard cases of our own. */
@Command(
        name = "sentences",
        description =
                "How many annotated evidence sentences and hard cases ours, the JDK, ICU4J and OpenNLP cut as marked.",
        mixinStandardHelpOptions = true)
final class SentencesCommand implements Callable<Integer> {
    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    private static final String HARD_CASES = "hard-sentences.txt";

    @Override
    public Integer call() throws IOException {
        Map<String, String> gold = EvidenceSpans.read();
        List<List<String>> cases = hardCases();
        System.out.printf("%-15s %20s %20s%n", "", "evidence of " + size(gold), "hard cases of " + cases.size());
        for (Map.Entry<String, Function<String, List<String>>> splitter :
                splitters().entrySet()) {
            int right = 0;
            for (Map.Entry<String, String> text : gold.entrySet()) {
                List<String> found = normalized(splitter.getValue().apply(text.getKey()));
                for (String span : text.getValue().split("\u0000")) {
                    right += found.contains(normalized(span)) ? 1 : 0;
                }
            }
            int cut = 0;
            for (List<String> sentences : cases) {
                String text = String.join("", sentences).replace("\\n", "\n");
                List<String> wanted = sentences.stream()
                        .map(one -> normalized(one.replace("\\n", "\n")))
                        .toList();
                cut += normalized(splitter.getValue().apply(text)).equals(wanted) ? 1 : 0;
            }
            System.out.printf("%-15s %20d %20d%n", splitter.getKey(), right, cut);
        }
        return 0;
    }

    private static int size(Map<String, String> gold) {
        return gold.values().stream()
                .mapToInt(spans -> spans.split("\u0000").length)
                .sum();
    }

    private static Map<String, Function<String, List<String>>> splitters() throws IOException {
        Map<String, Function<String, List<String>>> splitters = new LinkedHashMap<>();
        splitters.put("afferent", new Matcher(Vocabulary.bundled())::sentences);
        splitters.put("jdk", text -> {
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.US);
            breaks.setText(text);
            List<String> sentences = new ArrayList<>();
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                sentences.add(text.substring(start, end));
            }
            return sentences;
        });
        splitters.put("icu4j", icu(com.ibm.icu.text.BreakIterator.getSentenceInstance(com.ibm.icu.util.ULocale.US)));
        splitters.put(
                "icu4j, filtered",
                icu(com.ibm.icu.text.BreakIterator.getSentenceInstance(
                        new com.ibm.icu.util.ULocale("en_US@ss=standard"))));
        try (InputStream model = SentencesCommand.class.getResourceAsStream(MODEL)) {
            SentenceDetectorME detector = new SentenceDetectorME(new SentenceModel(model));
            splitters.put("opennlp", text -> List.of(detector.sentDetect(text)));
        }
        return splitters;
    }

    private static Function<String, List<String>> icu(com.ibm.icu.text.BreakIterator breaks) {
        return text -> {
            breaks.setText(text);
            List<String> sentences = new ArrayList<>();
            int start = breaks.first();
            for (int end = breaks.next();
                    end != com.ibm.icu.text.BreakIterator.DONE;
                    start = end, end = breaks.next()) {
                sentences.add(text.substring(start, end));
            }
            return sentences;
        };
    }

    /** Each line a text of our own, its sentences parted by a bar. */
    private static List<List<String>> hardCases() throws IOException {
        try (InputStream in = SentencesCommand.class.getResourceAsStream(HARD_CASES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split("\\|")))
                    .toList();
        }
    }

    private static List<String> normalized(List<String> sentences) {
        return sentences.stream()
                .map(SentencesCommand::normalized)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static String normalized(String sentence) {
        return sentence.replaceAll("\\s+", " ").strip();
    }
}
