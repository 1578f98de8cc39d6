package org.afferent.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.afferent.model.Decision;
import org.afferent.model.Verdict;
import org.junit.jupiter.api.Test;

class PolicyAtWorkTest {
    private static final String TEXT = Words.text(3, 120);

    @Test
    void theTrustedPublishersEditionIsShownUnderTheEarliestOnesId() throws PolicyException {
        Simulation simulation = new Simulation(PoliciesTest.read("trusted: [second, third]"), 4, 1);
        simulation.deliver(Sent.of(0, "a", "first", "2020-01-01", TEXT), true);
        simulation.deliver(Sent.of(1, "b", "third", "2020-01-02", TEXT), true);
        simulation.drain();
        assertThat(shown(simulation)).isEqualTo("wa shows b");
        simulation.deliver(Sent.of(2, "c", "second", "2020-01-03", TEXT), true);
        simulation.drain();
        assertThat(shown(simulation)).isEqualTo("wa shows c");
        assertThat(simulation.curated.get("wa").datePublished()).hasToString("2020-01-01");
        simulation.deliver(Sent.of(3, "c", "second", "2020-01-03", Words.text(4, 120)), true);
        simulation.drain();
        assertThat(shown(simulation)).as("c shows another text now").startsWith("wa shows b");
    }

    @Test
    void aTrustedPublishersCutCopyIsNotShownInThePlaceOfTheWhole() throws PolicyException {
        Simulation simulation = new Simulation(PoliciesTest.read("trusted: [second]"), 4, 1);
        simulation.deliver(Sent.of(0, "a", "first", "2020-01-01", TEXT), true);
        simulation.deliver(Sent.of(1, "b", "second", "2020-01-02", TEXT.substring(0, TEXT.length() * 2 / 3)), true);
        simulation.drain();
        assertThat(shown(simulation)).isEqualTo("wa shows a");
    }

    @Test
    void whatIsNoSubstanceMakesNoRevision() throws PolicyException {
        List<Sent> redated =
                List.of(Sent.of(0, "a", "p", "2020-01-01", TEXT), Sent.of(1, "a", "p", "2021-01-01", TEXT));
        assertThat(verdicts(Policies.DEFAULT, redated)).containsExactly(Verdict.NEW, Verdict.REPUBLICATION);
        assertThat(verdicts(PoliciesTest.read("substance: [headline]"), redated))
                .containsExactly(Verdict.NEW, Verdict.REDELIVERY);
    }

    @Test
    void aStricterPublisherKeepsItsTextsApart() throws PolicyException {
        List<Sent> cut = List.of(
                Sent.of(0, "a", "p", "2020-01-01", TEXT),
                Sent.of(1, "b", "q", "2020-01-02", TEXT.substring(0, TEXT.length() * 2 / 3)));
        assertThat(verdicts(Policies.DEFAULT, cut)).containsExactly(Verdict.NEW, Verdict.NEAR_DUPLICATE);
        assertThat(verdicts(PoliciesTest.read("publishers: {q: {lengthRatio: 0.9}}"), cut))
                .containsExactly(Verdict.NEW, Verdict.NEW);
    }

    private static String shown(Simulation simulation) {
        return simulation.curated.values().stream()
                .map(work -> work.workId() + " shows " + work.lead().articleId())
                .reduce((one, other) -> one + ", " + other)
                .orElse("nothing");
    }

    private static List<Verdict> verdicts(Policies policies, List<Sent> deliveries) {
        Simulation simulation = new Simulation(policies, 4, 1);
        for (Sent delivery : deliveries) {
            simulation.deliver(delivery, true);
            simulation.drain();
        }
        return simulation.decisions.stream()
                .filter(decision -> decision.kind() == Decision.Kind.DELIVERY)
                .map(Decision::verdict)
                .toList();
    }
}
