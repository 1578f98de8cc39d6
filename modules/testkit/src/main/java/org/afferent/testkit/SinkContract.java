package org.afferent.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.afferent.model.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every sink must hold to, whatever its target: in the end the target shows what the compacted topic of the promoted generation shows. */
public abstract class SinkContract {
    private static final int WORKS = 25;

    private final CuratedTopic topic = CuratedTopic.create();
    private final AtomicReference<String> promoted = new AtomicReference<>(topic.name());
    private final Map<String, String> expected = new HashMap<>();
    private SinkHarness sink;

    /** A sink with a target of its own, empty. */
    protected abstract SinkHarness create() throws Exception;

    private SinkHarness sink() throws Exception {
        if (sink == null) {
            sink = create();
        }
        return sink;
    }

    @AfterEach
    void closeSink() throws Exception {
        if (sink != null) {
            sink.close();
        }
    }

    @Test
    void showsWhatIsThereWhatChangesAndWhatIsGone() throws Exception {
        publish(WORKS);
        sink().run(promoted::get);
        assertThat(sink.shown()).isEqualTo(expected);

        put(3, "Third, revised");
        remove(4, null);
        remove(5, Works.id(3));
        put(WORKS + 1, "A late one");
        sink.run(promoted::get);
        assertThat(sink.shown()).isEqualTo(expected);
    }

    @Test
    void aSecondRunOverTheSameChangesNothing() throws Exception {
        publish(WORKS);
        sink().run(promoted::get);
        sink.run(promoted::get);
        assertThat(sink.shown()).isEqualTo(expected);
    }

    @Test
    void killedInTheMiddleItEndsAsIfItHadNotBeen() throws Exception {
        publish(WORKS);
        for (int events = 1; events <= 7; events += 3) {
            sink().runAndDie(promoted::get, events);
            assertThat(expected).containsAllEntriesOf(sink.shown());
        }
        put(2, "Second, revised");
        sink.run(promoted::get);
        assertThat(sink.shown()).isEqualTo(expected);
    }

    @Test
    void anotherGenerationTakesThePlaceOfTheFirstAndTheFirstMayComeBack() throws Exception {
        publish(WORKS);
        sink().run(promoted::get);
        Map<String, String> first = Map.copyOf(expected);

        CuratedTopic second = CuratedTopic.create();
        second.publish(Change.ADDED, Works.work(1, "First as the second generation has it"));
        second.publish(Change.ADDED, Works.work(99, "Only there"));
        promoted.set(second.name());
        sink.runAndDie(promoted::get, 1);
        sink.run(promoted::get);
        assertThat(sink.shown())
                .isEqualTo(Map.of(Works.id(1), "First as the second generation has it", Works.id(99), "Only there"));

        promoted.set(topic.name());
        sink.run(promoted::get);
        assertThat(sink.shown()).isEqualTo(first);
    }

    @Test
    void aRecordOfALaterContractIsDeliveredAsFarAsItIsUnderstood() throws Exception {
        publish(2);
        topic.publishOfTheFuture(Works.work(7, "From a later version", "nmda-receptor"));
        expected.put(Works.id(7), "From a later version");
        sink().run(promoted::get);
        assertThat(sink.shown()).isEqualTo(expected);
    }

    @Test
    void aTargetThatIsAwayIsWaitedFor() throws Exception {
        publish(5);
        sink().run(promoted::get);
        put(6, "While it was away");
        sink.takeTargetDown();
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> {
            try {
                sink.run(promoted::get);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertThatThrownBy(() -> run.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        sink.bringTargetBack();
        run.get(60, TimeUnit.SECONDS);
        assertThat(sink.shown()).isEqualTo(expected);
    }

    private void publish(int count) {
        for (int number = 1; number <= count; number++) {
            put(number, "Work " + number);
        }
    }

    private void put(int number, String headline) {
        Change change = expected.containsKey(Works.id(number)) ? Change.CHANGED : Change.ADDED;
        topic.publish(change, Works.work(number, headline, "nmda-receptor"));
        expected.put(Works.id(number), headline);
    }

    private void remove(int number, String into) {
        topic.remove(Works.id(number), into);
        expected.remove(Works.id(number));
    }
}
