package org.afferent.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.afferent.model.Decision;
import org.afferent.model.Verdict;
import org.junit.jupiter.api.Test;

class EvictionTest {
    private static final String TEXT = Words.text(7, 150);
    private final Simulation simulation = new Simulation(Policy.DEFAULT, 4, 1);

    @Test
    void nothingIsLeftOfAnArticleThatIsLetGoAndItsWorkStays() {
        deliver(0, "a", TEXT);
        Map<String, Draft> shown = Map.copyOf(simulation.curated);
        simulation.evict("a");
        simulation.drain();
        assertThat(simulation.states()).isEmpty();
        assertThat(simulation.memory("a").rows).isEmpty();
        assertThat(simulation.memory("a").contents).isEmpty();
        assertThat(simulation.indexed()).isZero();
        assertThat(simulation.curated).isEqualTo(shown).hasSize(1);
    }

    @Test
    void oneThatLeadsIsKeptUntilTheLastThatFollowsItIsGone() {
        deliver(0, "a", TEXT);
        deliver(1, "b", TEXT);
        assertThat(simulation.evictable("a")).isFalse();
        simulation.evict("b");
        simulation.drain();
        assertThat(simulation.curated.get("wa").editions())
                .as("the edition stays")
                .hasSize(2);
        assertThat(simulation.memory("a").rows.keySet())
                .as("what was known of it as a neighbor goes")
                .noneMatch(key -> key.startsWith("n/"));
        assertThat(simulation.evictable("a")).isTrue();
        simulation.evict("a");
        simulation.drain();
        assertThat(simulation.states()).isEmpty();
        assertThat(simulation.memory("a").rows).isEmpty();
        assertThat(simulation.curated.get("wa").editions()).hasSize(2);
    }

    @Test
    void oneThatIsLetGoAndComesAgainFindsTheWorkThatIsKept() {
        deliver(0, "a", TEXT);
        deliver(1, "b", TEXT);
        simulation.evict("b");
        simulation.drain();
        deliver(2, "b", TEXT);
        assertThat(simulation.curated).containsOnlyKeys("wa");
        assertThat(simulation.curated.get("wa").editions()).hasSize(2);
        assertThat(simulation.evictable("a")).isFalse();
        assertThat(verdicts()).containsExactly(Verdict.NEW, Verdict.SYNDICATION, Verdict.SYNDICATION);
    }

    @Test
    void anAnswerFromBeforeIsNotTakenForOneOfTheNewSearch() {
        deliver(0, "b", TEXT);
        deliver(1, "a", Words.text(8, 150));
        simulation.evict("a");
        simulation.deliver(Sent.of(2, "a", "pa", null, TEXT), true); // the index has yet to answer the withdrawal
        simulation.drain();
        assertThat(verdicts()).containsExactly(Verdict.NEW, Verdict.NEW, Verdict.SYNDICATION);
    }

    @Test
    void whoeverFollowsOneThatIsGoneLeadsItself() {
        deliver(0, "a", TEXT);
        simulation.deliver(Sent.of(1, "b", "pb", null, TEXT), true);
        simulation.drainUntilAnswered("b");
        simulation.evict("a"); // b's card has not come yet
        simulation.drain();
        assertThat(simulation.states()).containsOnlyKeys("b");
        assertThat(simulation.states().get("b").leader()).isEqualTo("b");
        assertThat(simulation.curated).containsKey("wb");
    }

    private void deliver(int offset, String id, String text) {
        simulation.deliver(Sent.of(offset, id, "p" + id, null, text), true);
        simulation.drain();
    }

    private List<Verdict> verdicts() {
        return simulation.decisions.stream()
                .filter(decision -> decision.kind() == Decision.Kind.DELIVERY)
                .map(Decision::verdict)
                .toList();
    }
}
