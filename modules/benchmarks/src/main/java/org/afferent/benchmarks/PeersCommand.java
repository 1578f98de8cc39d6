package org.afferent.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleBiFunction;
import org.afferent.dedup.Fingerprint;
import org.afferent.dedup.Policy;
import org.afferent.dedup.Similarity;
import org.afferent.model.Verdict;
import org.afferent.testkit.CopyMaker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which pairs of labelled texts are one work, by the rule and by two libraries at the threshold that suits each best on these very pairs. */
@Command(
        name = "peers",
        description =
                "Precision and recall of \"one work\" on labelled pairs: the rule, info.debatty:java-lsh and Lucene's MinHashFilter, the latter two at their best thresholds.",
        mixinStandardHelpOptions = true)
final class PeersCommand implements Callable<Integer> {
    @Option(names = "--each", defaultValue = "500", description = "Pairs of each kind; ${DEFAULT-VALUE} when missing.")
    private int each;

    @Option(names = "--seed", defaultValue = "23", description = "Of the pairs; ${DEFAULT-VALUE} when missing.")
    private long seed;

    @Override
    public Integer call() {
        for (String corpus : BaseTexts.CORPORA) {
            List<CopyMaker.Pair> pairs = new CopyMaker(BaseTexts.of(corpus), seed).pairs(each);
            row(corpus, "the rule", pairs, PeersCommand::byRule);
            row(corpus, "java-lsh", pairs, by(new SimilarityLibrary.JavaLsh()));
            row(corpus, "MinHashFilter", pairs, by(new SimilarityLibrary.Lucene()));
        }
        return 0;
    }

    private static double byRule(String a, String b) {
        return Similarity.of(Fingerprint.of(a), Fingerprint.of(b)).sameWork(Policy.DEFAULT) ? 1 : 0;
    }

    private static <S> ToDoubleBiFunction<String, String> by(SimilarityLibrary<S> library) {
        return (a, b) -> library.similarity(library.signature(a), library.signature(b));
    }

    private static void row(
            String corpus, String name, List<CopyMaker.Pair> pairs, ToDoubleBiFunction<String, String> scores) {
        List<Scored> light = new ArrayList<>();
        List<Scored> all = new ArrayList<>();
        for (CopyMaker.Pair pair : pairs) {
            Scored scored =
                    new Scored(scores.applyAsDouble(pair.original(), pair.copy()), pair.expected() != Verdict.NEW);
            all.add(scored);
            if (!pair.kind().startsWith("cut to 70")) {
                light.add(scored);
            }
        }
        System.out.printf("%-8s %-14s %s   %s%n", corpus, name, Best.of(light), Best.of(all));
    }

    private record Scored(double score, boolean same) {}

    /** Precision and recall at the threshold with the best F1. */
    private record Best(double threshold, double precision, double recall) {
        static Best of(List<Scored> pairs) {
            Best best = new Best(1, 0, 0);
            for (int percent = 1; percent <= 100; percent++) {
                Best here = at(pairs, percent / 100.0);
                best = here.f1() > best.f1() ? here : best;
            }
            return best;
        }

        private static Best at(List<Scored> pairs, double threshold) {
            int found = 0;
            int right = 0;
            int same = 0;
            for (Scored pair : pairs) {
                boolean taken = pair.score() >= threshold;
                found += taken ? 1 : 0;
                right += taken && pair.same() ? 1 : 0;
                same += pair.same() ? 1 : 0;
            }
            return new Best(threshold, found == 0 ? 0 : (double) right / found, (double) right / Math.max(1, same));
        }

        private double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }

        @Override
        public String toString() {
            return String.format("threshold %.2f precision %.4f recall %.4f", threshold, precision, recall);
        }
    }
}
