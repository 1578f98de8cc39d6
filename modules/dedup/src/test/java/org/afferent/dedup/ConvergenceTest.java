package org.afferent.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.afferent.model.Decision;
import org.afferent.model.Edition;

class ConvergenceTest {
    @Property(tries = 120)
    void worksAreAFunctionOfTheSetOfDeliveries(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 8) int partitions,
            @ForAll @IntRange(min = 1, max = 12) int articles) {
        List<Sent> samples = Corpus.of(seed, articles);
        Simulation sorted = run(samples, partitions, seed, true);
        List<Sent> shuffled = new ArrayList<>(samples);
        Collections.shuffle(shuffled, new Random(seed));
        Simulation late = run(shuffled, partitions, seed + 1, false);
        Simulation burst = burst(shuffled, 1 + (int) (seed % 4), seed + 2);

        assertThat(late.curated).isEqualTo(sorted.curated);
        assertThat(burst.curated).isEqualTo(sorted.curated);
        assertThat(leaders(late)).isEqualTo(Expectation.leaders(Policy.DEFAULT, late.states(), late.contents()));
    }

    @Property(tries = 80)
    void everyDeliveryIsDecidedOnce(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 1, max = 12) int articles) {
        List<Sent> samples = Corpus.of(seed, articles);
        Simulation burst = burst(samples, 4, seed);
        assertThat(burst.decisions.stream()
                        .filter(decision -> decision.kind() == Decision.Kind.DELIVERY)
                        .map(Decision::raw)
                        .sorted())
                .containsExactlyElementsOf(
                        samples.stream().map(s -> s.sighting().raw()).sorted().toList());
    }

    @Property(tries = 80)
    void membershipsFollowTheWorks(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 1, max = 12) int articles) {
        Simulation burst = burst(Corpus.of(seed, articles), 4, seed);
        Map<String, String> last = new TreeMap<>();
        burst.decisions.forEach(decision -> last.put(decision.articleId(), decision.workId()));
        Map<String, String> shown = new TreeMap<>();
        burst.curated.values().forEach(draft -> {
            for (Edition edition : draft.editions()) {
                shown.put(edition.articleId(), draft.workId());
            }
        });
        assertThat(last).isEqualTo(shown);
    }

    private static Simulation run(List<Sent> samples, int partitions, long seed, boolean inOrder) {
        Simulation simulation = new Simulation(Policy.DEFAULT, partitions, seed);
        for (Sent sample : samples) {
            simulation.deliver(sample, inOrder);
            simulation.drain();
        }
        return simulation;
    }

    /** All deliveries are in flight at once. */
    private static Simulation burst(List<Sent> samples, int partitions, long seed) {
        Simulation simulation = new Simulation(Policy.DEFAULT, partitions, seed);
        samples.forEach(sample -> simulation.deliver(sample, false));
        simulation.drain();
        return simulation;
    }

    private static Map<String, String> leaders(Simulation simulation) {
        return simulation.states().values().stream()
                .collect(Collectors.toMap(ArticleState::articleId, ArticleState::leader, (a, b) -> a, TreeMap::new));
    }
}
