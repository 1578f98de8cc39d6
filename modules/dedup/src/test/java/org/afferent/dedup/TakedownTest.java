package org.afferent.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.afferent.model.Decision;
import org.afferent.model.Reason;

class TakedownTest {
    @Property(tries = 150)
    void worksAreThoseOfTheOtherDeliveriesWheneverItComes(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 2, max = 12) int articles,
            @ForAll @IntRange(min = 1, max = 4) int partitions) {
        List<Sent> samples = Corpus.of(seed, articles);
        String gone = samples.get((int) (seed % samples.size())).article().articleId();
        Simulation never = new Simulation(Policy.DEFAULT, partitions, seed);
        samples.stream()
                .filter(sample -> !sample.article().articleId().equals(gone))
                .forEach(sample -> never.deliver(sample, false));
        never.drain();

        Simulation late = new Simulation(Policy.DEFAULT, partitions, seed + 1);
        samples.forEach(sample -> late.deliver(sample, false));
        int steps = new Random(seed).nextInt(200);
        late.takeDownAfter(steps, gone);

        assertThat(late.curated).isEqualTo(never.curated);
        assertThat(late.indexed()).isEqualTo(never.indexed());
        assertThat(late.contents(gone)).isEmpty();
        assertThat(late.memory(gone).rows).isEmpty();
        assertThat(late.states().get(gone)).isEqualTo(ArticleState.takenDown(gone));
    }

    @Property(tries = 80)
    void everyDeliveryIsStillDecidedOnceAndTheLastWordIsTheRefusal(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 2, max = 12) int articles) {
        List<Sent> samples = Corpus.of(seed, articles);
        String gone = samples.get(0).article().articleId();
        Simulation simulation = new Simulation(Policy.DEFAULT, 4, seed);
        samples.forEach(sample -> simulation.deliver(sample, false));
        simulation.takeDownAfter(new Random(seed).nextInt(200), gone);

        assertThat(simulation.decisions.stream()
                        .filter(decision -> decision.kind() == Decision.Kind.DELIVERY)
                        .map(Decision::raw)
                        .sorted())
                .containsExactlyElementsOf(
                        samples.stream().map(s -> s.sighting().raw()).sorted().toList());
        Decision last = simulation.decisions.stream()
                .filter(decision -> decision.articleId().equals(gone))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(last.reason()).isEqualTo(Reason.TAKEN_DOWN);
        assertThat(last.evidence()).allMatch(evidence -> evidence.shared() == null && evidence.differing() == null);
        assertThat(new TreeSet<>(simulation.states().keySet()))
                .isEqualTo(new TreeSet<>(
                        samples.stream().map(s -> s.article().articleId()).toList()));
    }
}
