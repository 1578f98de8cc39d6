package org.afferent.sinks;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.afferent.client.Events;
import org.afferent.client.Position;
import org.afferent.client.Subscription;
import org.afferent.client.SubscriptionPlan;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves events from a subscription to a sink. A target or a cluster that is away is waited for; a process that dies leaves nothing that the next one cannot go on from. */
public final class SinkRun {
    private static final Logger LOG = LoggerFactory.getLogger(SinkRun.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final SubscriptionPlan plan;
    private final Supplier<Set<String>> takenDown;
    private final Sink sink;
    private final Duration firstWait;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private long delivered;

    /**
     * @param plan its position is the sink's
     * @param takenDown articleIds of what must not be shown, as far as that is known at the moment
     * @param firstWait before a target that is away is tried again; doubled each time, up to half a minute
     */
    public SinkRun(SubscriptionPlan plan, Supplier<Set<String>> takenDown, Sink sink, Duration firstWait) {
        this.plan = plan;
        this.takenDown = takenDown;
        this.sink = sink;
        this.firstWait = firstWait;
    }

    /** Runs until {@link #stop()} is called. */
    public void run() {
        run(false);
    }

    /** Runs until the target has all that there is at that moment. */
    public void catchUp() {
        run(true);
    }

    private void run(boolean untilCaughtUp) {
        Duration wait = firstWait;
        boolean away = false;
        try (sink) {
            while (!stopping(Duration.ZERO)) {
                try {
                    Position position = sink.open().orElse(null);
                    if (away) {
                        LOG.info("it is back; going on");
                        away = false;
                    }
                    deliver(position, untilCaughtUp);
                    return;
                } catch (TargetException | RetriableException failed) {
                    LOG.warn("{}; trying again in {} s, nothing is lost", failed.getMessage(), wait.toSeconds());
                    away = true;
                    stopping(wait);
                    wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
                }
            }
        } finally {
            ended.countDown();
        }
    }

    private void deliver(Position from, boolean untilCaughtUp) throws TargetException {
        try (Subscription subscription = plan.at(from).open()) {
            Position kept = from;
            Set<String> erased = null;
            while (!stopping(Duration.ZERO)) {
                Set<String> articles = takenDown.get();
                if (!articles.equals(erased)) {
                    sink.erase(articles);
                    erased = articles;
                }
                Events events = subscription.poll(POLL);
                boolean turned = kept != null && !sameGenerations(kept, events.position());
                if (!events.events().isEmpty() || turned || kept == null) {
                    sink.write(events.events(), events.position());
                    kept = events.position();
                    delivered += events.events().size();
                }
                if (events.events().isEmpty()) {
                    sink.idle();
                }
                if (untilCaughtUp && events.caughtUp()) {
                    return;
                }
            }
        }
    }

    private static boolean sameGenerations(Position one, Position other) {
        return one.topic().equals(other.topic()) && (one.previous() == null) == (other.previous() == null);
    }

    /** How many events were delivered; for who has called {@link #run()} or {@link #catchUp()}, afterwards. */
    public long delivered() {
        return delivered;
    }

    /** Ends the run after what is in hand, and waits for that; for other threads. */
    public void stop() {
        stop.countDown();
        try {
            ended.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean stopping(Duration wait) {
        try {
            return stop.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
