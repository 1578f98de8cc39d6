package org.afferent.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.afferent.model.Decision;
import org.afferent.model.Edition;
import org.afferent.model.Relation;
import org.afferent.model.Verdict;
import org.junit.jupiter.api.Test;

class WorksTest {
    private final Random random = new Random(5);

    @Test
    void aChainOfSmallStepsDoesNotBecomeOneWork() {
        List<String> words =
                new ArrayList<>(IntStream.range(0, 300).mapToObj(i -> word()).toList());
        Simulation simulation = new Simulation(Policy.DEFAULT, 4, 1);
        List<String> texts = new ArrayList<>();
        for (int step = 0; step < 30; step++) {
            texts.add(String.join(" ", words));
            simulation.deliver(Sent.of(step, "a%02d".formatted(step), "p" + step, null, texts.get(step)), true);
            simulation.drain();
            for (int i = 0; i < 45; i++) {
                words.set((step * 45 + i) % 300, word()); // each step keeps 85 % of the one before
            }
        }
        assertThat(simulation.curated.size()).isBetween(4, 15);
        simulation.curated.values().forEach(work -> {
            String lead = work.lead().articleBody();
            for (Edition edition : work.editions()) {
                int step = Integer.parseInt(edition.articleId().substring(1));
                assertThat(Similarity.of(Fingerprint.of(lead), Fingerprint.of(texts.get(step)))
                                .sameWork(Policy.DEFAULT))
                        .isTrue();
            }
        });
    }

    /** Each of the forty leads a work of its own, and all share as much with the text that they hold: whoever asks some only may miss the earliest. */
    @Test
    void aTextThatFortyOthersHoldFollowsTheEarliestInEveryOrder() {
        String held = text(120);
        List<Sent> deliveries = new ArrayList<>();
        deliveries.add(Sent.of(0, "zz", "p", null, held + " " + text(160)));
        for (int i = 1; i < 40; i++) {
            deliveries.add(Sent.of(i, "a%02d".formatted(i), "p" + i, null, held + " " + text(160)));
        }
        Sent last = Sent.of(40, "m", "q", null, held);
        Simulation after = new Simulation(Policy.DEFAULT, 4, 1);
        Simulation before = new Simulation(Policy.DEFAULT, 4, 1);
        before.deliver(last, true);
        for (Sent one : deliveries) {
            before.deliver(one, true);
            before.drain();
            after.deliver(one, true);
            after.drain();
        }
        after.deliver(last, true);
        after.drain();

        assertThat(after.curated).hasSize(40).isEqualTo(before.curated);
        assertThat(after.curated.get("wzz").editions())
                .extracting(Edition::articleId)
                .containsExactly("zz", "m");
    }

    @Test
    void whatWasChangedLastDoesNotDependOnTheOrderOfDeliveries() {
        String kept = text(80);
        String dropped = text(20);
        List<Sent> deliveries = List.of(
                Sent.of(0, "a", "p", null, kept + "\n\n" + dropped),
                Sent.of(1, "a", "p", null, kept + " " + dropped), // the same words: the same state
                Sent.of(2, "a", "p", null, kept));
        Draft inOrder = worked(deliveries, List.of(0, 1, 2));
        assertThat(inOrder.editions().get(0).lastChange()).isEqualTo("− " + dropped);
        for (List<Integer> order : List.of(List.of(1, 2, 0), List.of(1, 0, 2), List.of(2, 1, 0), List.of(2, 0, 1))) {
            assertThat(worked(deliveries, order)).as("order " + order).isEqualTo(inOrder);
        }
    }

    @Test
    void whatWasChangedLastIsTakenFromTheStateThatWasThereBefore() {
        String kept = text(80);
        String dropped = text(20);
        List<Sent> deliveries = List.of(
                Sent.of(0, "a", "p", null, kept + "\n\n" + dropped),
                Sent.of(1, "a", "p", null, kept + "\n\n" + text(20)),
                Sent.of(2, "a", "p", null, kept + "\n\n" + dropped), // as it was first
                Sent.of(3, "a", "p", null, kept));
        assertThat(worked(deliveries, List.of(0, 1, 2, 3)).editions().get(0).lastChange())
                .isEqualTo("− " + dropped);
        assertThat(worked(deliveries, List.of(0, 1, 3, 2))).isEqualTo(worked(deliveries, List.of(0, 1, 2, 3)));
    }

    private static Draft worked(List<Sent> deliveries, List<Integer> order) {
        Simulation simulation = new Simulation(Policy.DEFAULT, 1, 1);
        for (int number : order) {
            simulation.deliver(deliveries.get(number), true);
            simulation.drain();
        }
        return simulation.curated.get("wa");
    }

    @Test
    void oneTemplateAroundManyTextsIsManyWorks() {
        String template = text(80);
        Simulation simulation = new Simulation(Policy.DEFAULT, 4, 2);
        for (int i = 0; i < 400; i++) {
            simulation.deliver(Sent.of(i, "t" + i, "p", null, template + " " + text(160)), true);
            simulation.drain();
        }
        assertThat(simulation.curated).hasSize(400);
    }

    @Test
    void aCrowdOfCopiesFindsItsLeaderBeyondTheBoundsOfTheIndex() {
        String text = text(200);
        int copies = 3 * PostingIndex.CAP;
        Simulation simulation = new Simulation(Policy.DEFAULT, 2, 3);
        for (int i = 0; i < copies; i++) {
            simulation.deliver(Sent.of(i, "c%04d".formatted(copies - i), "p" + i, null, text), true);
            simulation.drain();
        }
        assertThat(simulation.curated).hasSize(1);
        Draft work = simulation.curated.values().iterator().next();
        assertThat(work.editions()).hasSize(Editions.MOST_LISTED);
        assertThat(work.editionCount()).isEqualTo(1 + 760); // 767 follow: two digits are said
        assertThat(work.editions())
                .extracting(Edition::articleId)
                .startsWith("c%04d".formatted(copies), "c%04d".formatted(copies - 1))
                .contains("c%04d".formatted(copies - Editions.MOST_LISTED + 1));
        assertThat(simulation.states().values())
                .as("no state grows with the crowd")
                .allSatisfy(state -> assertThat(state.toString()).hasSizeLessThan(8_000));
        assertThat(simulation.published)
                .as("not one record for each copy beyond those listed")
                .hasSizeLessThan(320);
    }

    @Test
    void aDateThatIsFoundLaterMovesTheLead() {
        String text = text(200);
        Simulation simulation = new Simulation(Policy.DEFAULT, 4, 4);
        simulation.deliver(Sent.of(0, "copy", "b", "2018-08-08", text), true);
        simulation.deliver(Sent.of(1, "origin", "a", null, text), true);
        simulation.drain();
        assertThat(simulation.curated).containsOnlyKeys("wcopy");
        simulation.deliver(Sent.of(2, "origin", "a", "2010-08-31", text), true);
        simulation.drain();
        assertThat(simulation.curated).containsOnlyKeys("worigin");
        Draft work = simulation.curated.get("worigin");
        assertThat(work.datePublished()).hasToString("2010-08-31");
        assertThat(work.replaces()).containsExactly("wcopy");
        assertThat(work.editions())
                .extracting(Edition::relation)
                .containsExactly(Relation.ORIGINAL, Relation.SYNDICATION);
        assertThat(simulation.decisions.stream()
                        .filter(decision -> decision.kind() == Decision.Kind.MEMBERSHIP)
                        .map(decision ->
                                decision.articleId() + " " + decision.previousWorkId() + " > " + decision.workId()))
                .containsExactlyInAnyOrder("copy wcopy > worigin", "origin wcopy > worigin");
    }

    @Test
    void aRedatedCopyIsNeverNew() {
        String text = text(200);
        for (String[] dates :
                new String[][] {{"2010-08-31", "2018-08-08"}, {"2018-08-08", "2010-08-31"}, {null, "2018-08-08"}}) {
            for (String second : List.of("same", "other")) {
                Simulation simulation = new Simulation(Policy.DEFAULT, 4, 5);
                simulation.deliver(Sent.of(0, "same", "p", dates[0], text), true);
                simulation.drain();
                simulation.deliver(Sent.of(1, second, "p", dates[1], text), true);
                simulation.drain();
                assertThat(simulation.decisions.stream()
                                .filter(decision -> decision.kind() == Decision.Kind.DELIVERY)
                                .map(Decision::verdict))
                        .as(Arrays.toString(dates) + " " + second)
                        .containsExactly(Verdict.NEW, Verdict.REPUBLICATION);
            }
        }
    }

    @Test
    void aPageThatAlwaysChangesKeepsABoundedState() {
        Simulation simulation = new Simulation(Policy.DEFAULT, 4, 6);
        String stable = text(100);
        for (int i = 0; i < 200; i++) {
            simulation.deliver(Sent.of(i, "ticker", "p", i == 0 ? "2010-01-01" : null, stable + " " + text(20)), true);
            simulation.drain();
        }
        assertThat(simulation.states().get("ticker").revisions()).hasSize(ArticleHome.MOST_REVISIONS);
        assertThat(simulation.contents("ticker")).hasSize(ArticleHome.MOST_REVISIONS);
        Draft work = simulation.curated.get("wticker");
        assertThat(work.datePublished()).hasToString("2010-01-01");
        assertThat(work.editions().get(0).revisions()).isEqualTo(200);
    }

    private String text(int words) {
        return String.join(" ", IntStream.range(0, words).mapToObj(i -> word()).toList());
    }

    private String word() {
        return "w" + Integer.toString(random.nextInt(1_000_000), 36) + "y";
    }
}
