package org.afferent.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.afferent.model.Decision;
import org.afferent.model.Verdict;
import org.afferent.testkit.CopyMaker;
import org.afferent.testkit.SharedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verdicts on labelled pairs made from real texts, all in one index; prints the table of docs/measurements.md. */
class VerdictMeasurementTest {
    private static final int EACH = 500;

    @ParameterizedTest
    @ValueSource(strings = {"bbc", "reuters"})
    void verdictsOnCopiesOfRealTexts(String corpus) throws IOException {
        Optional<Path> shared = SharedFolder.find();
        assumeTrue(shared.isPresent(), "skipped: the folder shared/ with benchmark texts is not beside the checkout");
        List<CopyMaker.Pair> pairs =
                new CopyMaker(texts(shared.get().resolve("benchmarks/texts/" + corpus + ".jsonl.gz")), 17).pairs(EACH);
        Map<String, Map<Verdict, Integer>> table = new TreeMap<>();
        int right = 0;
        for (int i = 0; i < pairs.size(); i++) {
            CopyMaker.Pair pair = pairs.get(i);
            Verdict verdict = verdict(pair);
            table.computeIfAbsent(pair.expected() + ": " + pair.kind(), k -> new TreeMap<>())
                    .merge(verdict, 1, Integer::sum);
            right += verdict == pair.expected() ? 1 : 0;
        }
        table.forEach((kind, verdicts) -> System.out.printf("%-8s %-62s %s%n", corpus, kind, verdicts));
        assertThat((double) right / pairs.size()).isGreaterThan(0.97);
        assertThat(table.get("REPUBLICATION: shown again, new date")).doesNotContainKey(Verdict.NEW);
    }

    /** How many pairs of one work real texts hold among themselves: short reports of a series are the hard case. */
    @Test
    void pairsAmongTheReutersTexts() throws IOException {
        Optional<Path> shared = SharedFolder.find();
        assumeTrue(shared.isPresent(), "skipped: the folder shared/ with benchmark texts is not beside the checkout");
        List<Fingerprint> fingerprints = texts(shared.get().resolve("benchmarks/texts/reuters.jsonl.gz")).stream()
                .map(Fingerprint::of)
                .toList();
        PostingIndex index = new PostingIndex();
        int pairs = 0;
        int identical = 0;
        for (int i = 0; i < fingerprints.size(); i++) {
            IndexRow row = IndexRow.split(fingerprints.get(i), 1)[0];
            for (Candidate candidate : index.candidates(Integer.toString(i), row)) {
                Similarity similarity =
                        Similarity.of(fingerprints.get(i), fingerprints.get(Integer.parseInt(candidate.articleId())));
                pairs += similarity.sameWork(Policy.DEFAULT) ? 1 : 0;
                identical += similarity.identical() ? 1 : 0;
            }
            index.add(Integer.toString(i), row);
        }
        System.out.printf(
                "reuters  %d texts, %d pairs of one work, %d identical%n", fingerprints.size(), pairs, identical);
        assertThat(identical).isGreaterThan(300);
        assertThat(pairs).isLessThan(1_300);
    }

    private static Verdict verdict(CopyMaker.Pair pair) {
        Simulation simulation = new Simulation(Policy.DEFAULT, 4, 1);
        simulation.deliver(Sent.of(0, "a", "p", "2015-01-01", pair.original()), true);
        simulation.drain();
        simulation.deliver(
                Sent.of(
                        1,
                        pair.sameArticle() ? "a" : "b",
                        pair.samePublisher() ? "p" : "q",
                        pair.redated() ? "2018-01-01" : "2015-01-01",
                        pair.copy()),
                true);
        simulation.drain();
        return simulation.decisions.stream()
                .filter(decision -> decision.kind() == Decision.Kind.DELIVERY)
                .max(Comparator.comparing(Decision::raw))
                .orElseThrow()
                .verdict();
    }

    private static List<String> texts(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String body = json.readTree(line).path("body").asText();
                if (!body.isBlank()) {
                    texts.add(body);
                }
            }
        }
        return texts;
    }
}
