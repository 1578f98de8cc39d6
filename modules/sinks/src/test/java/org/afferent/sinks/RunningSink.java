package org.afferent.sinks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.afferent.client.Position;
import org.afferent.client.Subscription;
import org.afferent.client.SubscriptionPlan;
import org.afferent.client.WorkEvent;
import org.afferent.testkit.CuratedTopic;

/** Runs a sink as {@code afferent sink} does, with deaths at a wanted moment. */
public final class RunningSink<S extends Sink> {
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);

    private final Supplier<S> sinks;
    private final Consumer<S> death;

    /** @param death leaves the sink as a killed process would; its locks are gone */
    public RunningSink(Supplier<S> sinks, Consumer<S> death) {
        this.sinks = sinks;
        this.death = death;
    }

    public void run(Supplier<String> topic) {
        new SinkRun(plan(topic), Set::of, sinks.get(), FIRST_WAIT).catchUp();
    }

    public void runAndDie(Supplier<String> topic, int events) {
        try {
            new SinkRun(plan(topic), Set::of, new Dying<>(sinks.get(), events, death), FIRST_WAIT).catchUp();
        } catch (Killed expected) {
            // The next run begins where this one left the target.
        }
    }

    private static SubscriptionPlan plan(Supplier<String> topic) {
        return Subscription.to(small()).topic(topic);
    }

    /** Small batches, so that there are several. */
    private static Map<String, Object> small() {
        Map<String, Object> settings = new java.util.HashMap<>(CuratedTopic.settings());
        settings.put("max.poll.records", 5);
        return settings;
    }

    private static final class Killed extends Error {}

    /** Lets so many events through, the last of them without the position that belongs to them. */
    private static final class Dying<S extends Sink> implements Sink {
        private final S sink;
        private final Consumer<S> death;
        private int left;
        private Position kept;

        Dying(S sink, int events, Consumer<S> death) {
            this.sink = sink;
            this.left = events;
            this.death = death;
        }

        @Override
        public Optional<Position> open() throws TargetException {
            Optional<Position> position = sink.open();
            kept = position.orElse(null);
            return position;
        }

        @Override
        public void write(List<WorkEvent> events, Position after) throws TargetException {
            if (events.size() < left) {
                sink.write(events, after);
                kept = after;
                left -= events.size();
                return;
            }
            Position before = kept == null ? new Position(after.topic(), Map.of(), after.previous()) : kept;
            sink.write(events.subList(0, left), before);
            throw new Killed();
        }

        @Override
        public void close() {
            death.accept(sink);
        }
    }
}
