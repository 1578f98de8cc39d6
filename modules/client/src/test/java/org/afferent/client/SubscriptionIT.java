package org.afferent.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.afferent.model.Assertion;
import org.afferent.model.Change;
import org.afferent.testkit.CuratedTopic;
import org.afferent.testkit.Works;
import org.junit.jupiter.api.Test;

class SubscriptionIT {
    private static final Duration POLL = Duration.ofMillis(100);

    private final CuratedTopic topic = CuratedTopic.create();
    private final AtomicReference<String> promoted = new AtomicReference<>(topic.name());
    private Position position;

    @Test
    void tellsWhatIsNewInTheTermsOfWorks() {
        topic.publish(Change.ADDED, Works.work(1, "First", "nmda-receptor"));
        topic.publish(Change.ADDED, Works.work(2, "Second"));
        try (Subscription subscription = plan().open()) {
            assertThat(said(subscription)).containsExactlyInAnyOrder("added 1 First", "added 2 Second");

            topic.publish(Change.CHANGED, Works.work(1, "First again", "nmda-receptor"));
            topic.publish(Change.CHANGED, Works.work(2, "Second"));
            topic.remove(Works.id(2), Works.id(1));
            topic.remove(Works.id(1), null);
            assertThat(said(subscription))
                    .containsExactlyInAnyOrder(
                            "changed 1 First again [TEXT, EDITIONS]", "merged 2 into 1", "removed 1 GONE");
        }
    }

    @Test
    void aWorkThatComesToMatchIsAddedAndOneThatNoLongerDoesIsRemoved() {
        WorkFilter glutamate = WorkFilter.ALL.mechanism("glutamate-system").assertion(Assertion.ASSERTED);
        topic.publish(Change.ADDED, Works.work(1, "First"));
        topic.publish(Change.ADDED, Works.work(2, "Second", "nmda-receptor"));
        topic.publish(Change.ADDED, Works.work(3, "Third", "The Example", Assertion.NEGATED, "nmda-receptor"));
        try (Subscription subscription = plan().filter(glutamate).open()) {
            assertThat(said(subscription)).containsExactly("added 2 Second");

            topic.publish(Change.CHANGED, Works.work(1, "First", "glutamate-system"));
            topic.publish(Change.CHANGED, Works.work(2, "Second"));
            topic.remove(Works.id(3), null);
            assertThat(said(subscription)).containsExactlyInAnyOrder("added 1 First", "removed 2 NO_LONGER_MATCHES");
        }
    }

    @Test
    void goesOnWhereItWasCommitted() {
        topic.publish(Change.ADDED, Works.work(1, "First"));
        SubscriptionPlan named = plan().named("service-" + topic.name());
        try (Subscription subscription = named.open()) {
            assertThat(said(subscription)).containsExactly("added 1 First");
            subscription.commit();
            topic.publish(Change.ADDED, Works.work(2, "Second"));
            assertThat(said(subscription)).containsExactly("added 2 Second");
        }
        topic.publish(Change.CHANGED, Works.work(1, "First again"));
        topic.remove(Works.id(9), null);
        try (Subscription subscription = named.open()) {
            assertThat(said(subscription))
                    .as(
                            "what was not committed comes again, under the same key; what compaction may have hidden is told of rather than not")
                    .containsExactlyInAnyOrder(
                            "added 2 Second", "changed 1 First again [TEXT, EDITIONS]", "removed 9 GONE");
        }
    }

    @Test
    void fromNowTellsOnlyOfWhatComes() {
        topic.publish(Change.ADDED, Works.work(1, "First"));
        try (Subscription subscription = plan().from(Start.now()).open()) {
            topic.publish(Change.ADDED, Works.work(2, "Second"));
            assertThat(said(subscription)).containsExactly("added 2 Second");
        }
    }

    @Test
    void turnsToTheGenerationThatIsPromotedAndTellsOnlyOfTheDifference() {
        for (int number = 1; number <= 3; number++) {
            topic.publish(Change.ADDED, Works.work(number, "Work " + number));
        }
        CuratedTopic second = CuratedTopic.create();
        second.publish(Change.ADDED, Works.work(4, "Work 4"));
        second.publish(Change.ADDED, Works.work(1, "Work 1"));
        second.publish(Change.ADDED, Works.work(2, "Work 2", "nmda-receptor"));
        try (Subscription subscription = plan().open()) {
            assertThat(said(subscription)).hasSize(3);
            promoted.set(second.name());
            assertThat(saidBy(subscription, events -> events.contains("removed 3 NOT_IN_GENERATION")))
                    .containsExactlyInAnyOrder(
                            "added 4 Work 4", "changed 2 Work 2 [MECHANISMS]", "removed 3 NOT_IN_GENERATION");
        }
    }

    @Test
    void aChangeOfGenerationThatWasInterruptedIsBroughtToItsEnd() {
        topic.publish(Change.ADDED, Works.work(1, "Work 1"));
        topic.publish(Change.ADDED, Works.work(3, "Work 3"));
        try (Subscription subscription = plan().open()) {
            assertThat(said(subscription)).hasSize(2);
        }
        CuratedTopic second = CuratedTopic.create();
        second.publish(Change.ADDED, Works.work(1, "Work 1"));
        promoted.set(second.name());
        Position between =
                Position.parse(second.name() + ":;" + position.text()).orElseThrow();
        try (Subscription subscription = plan().at(between).open()) {
            assertThat(said(subscription)).containsExactly("removed 3 NOT_IN_GENERATION");
            assertThat(position.previous()).isNull();
        }
    }

    private SubscriptionPlan plan() {
        return Subscription.to(CuratedTopic.settings()).topic(promoted::get);
    }

    private List<String> said(Subscription subscription) {
        return saidBy(subscription, events -> true);
    }

    private List<String> saidBy(Subscription subscription, java.util.function.Predicate<List<String>> enough) {
        List<String> said = new ArrayList<>();
        Events events;
        do {
            events = subscription.poll(POLL);
            events.events().forEach(event -> said.add(Said.of(event)));
            position = events.position();
        } while (!events.caughtUp() || !enough.test(said));
        return said;
    }
}
