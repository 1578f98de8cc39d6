package org.afferent.benchmarks;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.afferent.enrich.Matcher;
import org.afferent.enrich.Vocabulary;
import picocli.CommandLine.Command;

/** What {@link MatchingLibrary} find beside how long they take to build and what they occupy. */
@Command(
        name = "mentions",
        description =
                "Which mechanisms ours, a regular expression, Aho-Corasick and Lucene's monitor find in the same texts; set-up time and memory of each.",
        mixinStandardHelpOptions = true)
final class MentionsCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1e6;

    @Override
    public Integer call() throws IOException {
        List<String> texts = DenseTexts.all();
        Vocabulary vocabulary = Vocabulary.bundled();
        Matcher matcher = new Matcher(vocabulary);
        System.out.printf(
                Locale.ROOT,
                "%d texts; %d forms of mechanisms; ours looks for %d patterns in one pass (%d states)%n",
                texts.size(),
                Matcher.forms(vocabulary).size(),
                matcher.patterns(),
                matcher.states());
        System.out.printf(
                "%-15s %8s %8s %8s %10s %10s %9s%n",
                "", "found", "as ours", "only it", "only ours", "set-up ms", "heap MB");
        Set<String> ours = found(MatchingLibrary.AFFERENT.prepare(vocabulary), texts);
        for (MatchingLibrary library : MatchingLibrary.values()) {
            report(library, vocabulary, texts, ours);
        }
        return 0;
    }

    private static void report(MatchingLibrary library, Vocabulary vocabulary, List<String> texts, Set<String> ours)
            throws IOException {
        long before = heap();
        MatchingLibrary.Finder finder = library.prepare(vocabulary);
        long occupied = heap() - before;
        long start = System.nanoTime();
        MatchingLibrary.Finder again = library.prepare(vocabulary);
        double setUp = (System.nanoTime() - start) / MEGABYTE;
        Set<String> theirs = found(finder, texts);
        if (!theirs.equals(found(again, texts))) {
            throw new IllegalStateException(library + " finds other mentions when it is built again");
        }
        finder.close();
        again.close();
        Set<String> both = new HashSet<>(theirs);
        both.retainAll(ours);
        System.out.printf(
                Locale.ROOT,
                "%-15s %8d %8d %8d %10d %10.0f %9.1f%n",
                library,
                theirs.size(),
                both.size(),
                theirs.size() - both.size(),
                ours.size() - both.size(),
                setUp,
                occupied / MEGABYTE);
    }

    /** Pairs of text and concept. */
    private static Set<String> found(MatchingLibrary.Finder finder, List<String> texts) {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            Collection<String> concepts = finder.concepts(texts.get(i));
            for (String concept : concepts) {
                found.add(i + " " + concept);
            }
        }
        return found;
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
