package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.afferent.inspect.LedgerReader;
import org.afferent.inspect.LedgerReport;
import org.afferent.inspect.LedgerScope;
import org.afferent.model.Verdict;
import org.afferent.news.Decision;

/**
 * What became of the deliveries of one scene.
 *
 * @param rounds blows
 * @param records on news.raw
 * @param lost deliveries without a decision or a dead letter
 * @param duplicated deliveries with more than one
 * @param differing works that are not those of an undisturbed run
 */
record Account(String fault, int rounds, long records, long lost, long duplicated, Set<String> differing) {
    static Account of(String name, Scene scene, List<String> ids, Works calm) {
        TestCluster cluster = scene.bench.cluster;
        LedgerReport ledger;
        try (LedgerReader reader = LedgerReader.ofAll(cluster.access(), scene.topics, LedgerScope.ALL)) {
            ledger = reader.report(Duration.ofSeconds(60));
        }
        assertThat(ledger.total().raw()).as("records on news.raw").isEqualTo(ids.size() + scene.foreign());
        assertThat(ledger.total().inFlight()).as("in flight").isZero();
        assertThat(ledger.standstill()).as("standstill").isFalse();
        for (Verdict verdict : Verdict.values()) {
            assertThat(ledger.total().verdict(verdict.name()))
                    .as(verdict.name())
                    .isPositive();
        }
        List<Decision> decisions = cluster.decisions();
        Set<String> decided = decisions.stream().map(Decision::getId).collect(Collectors.toSet());
        Set<String> missing = new HashSet<>(ids);
        missing.removeAll(decided);
        long places = decisions.stream().map(Decision::getRaw).distinct().count();
        Works works = Works.of(cluster);
        return new Account(
                name,
                scene.rounds(),
                ledger.total().raw(),
                Math.max(missing.size(), ledger.total().residual()),
                Math.max(ledger.twice(), decisions.size() - places),
                scene.sameRecords() ? works.differingBytes(calm) : works.differingTexts(calm));
    }

    boolean isGood() {
        return lost == 0 && duplicated == 0 && differing.isEmpty();
    }

    String row() {
        return "| %s | %d | %d | %d | %d | %d |%n"
                .formatted(fault, rounds, records, lost, duplicated, differing.size());
    }
}
