package org.afferent.producers.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.afferent.producers.web.Addresses;
import org.afferent.producers.web.HostGates;
import org.afferent.producers.web.Robots;
import org.afferent.producers.web.WebClient;

/**
 * Polls the feeds that it owns, and fetches the pages of their items. It has no thread of its own: whoever calls {@link #step()} does the work, several threads at once if they
 * like; {@link PollService} does so for a program, a test with a clock of its own.
 */
public final class Poller {
    /** Spreads polls that would come together: up to a tenth later. */
    private static final double SPREAD = 0.1;

    private final Map<String, FeedConfig> feeds = new LinkedHashMap<>();
    private final Map<String, Owned> owned = new HashMap<>();
    private final Set<String> unpolled = new HashSet<>();
    private final HostGates gates;
    private final Agenda agenda;
    private final Asking asking;
    private final Clock clock;
    private final RandomGenerator chance;
    private int running;
    private long changes;

    /** A feed in this instance's hands. Its state changes under its lock, its tasks are planned under the poller's. */
    private static final class Owned {
        private volatile FeedState state;
        private int running;

        private Owned(FeedState state) {
            this.state = state;
        }
    }

    Poller(
            FeedsFile file,
            WebClient web,
            DeliverySink sink,
            FeedStore store,
            Clock clock,
            RandomGenerator chance,
            Consumer<PollEvent> events) {
        file.feeds().forEach(feed -> feeds.put(feed.id(), feed));
        this.gates = new HostGates(file.hostInterval(), chance);
        this.agenda = new Agenda(gates);
        this.asking = new Asking(web, sink, store, clock, events);
        this.clock = clock;
        this.chance = chance;
    }

    /** Takes feeds over, as they were left. */
    synchronized void own(Collection<FeedState> states, Collection<Robots> robots) {
        robots.forEach(asking.robots()::learn);
        for (FeedState state : states) {
            FeedConfig feed = feeds.get(state.feed());
            if (feed != null && !owned.containsKey(feed.id())) {
                owned.put(feed.id(), new Owned(state));
                unpolled.add(feed.id());
                plan(feed, state);
            }
        }
        changed();
    }

    /** Gives feeds up, and waits for what is being asked of them: nobody else asks them before this returns. */
    synchronized void disown(Set<String> ids) throws InterruptedException {
        agenda.remove(task -> ids.contains(task.feed()));
        while (ids.stream().map(owned::get).anyMatch(feed -> feed != null && feed.running > 0)) {
            wait();
        }
        agenda.remove(task -> ids.contains(task.feed()));
        owned.keySet().removeAll(ids);
        unpolled.removeAll(ids);
    }

    /** Makes every feed due now, whatever its state says. */
    synchronized void hurry() {
        for (Task task : agenda.all()) {
            if (task instanceof Task.Poll) {
                agenda.remove(task::equals);
                agenda.add(new Task.Poll(task.feed(), task.address(), clock.instant()));
            }
        }
        changed();
    }

    /** Does one thing that is due; false when nothing is. */
    public boolean step() throws InterruptedException {
        Task task;
        Owned feed;
        synchronized (this) {
            Optional<Task> taken = agenda.take(clock.instant());
            if (taken.isEmpty()) {
                return false;
            }
            task = taken.get();
            feed = owned.get(task.feed());
            feed.running++;
            running++;
        }
        Asking.Outcome outcome = null;
        try {
            outcome = ask(task, feed);
        } finally {
            done(task, feed, outcome);
        }
        return true;
    }

    private Asking.Outcome ask(Task task, Owned feed) {
        FeedConfig config = feeds.get(task.feed());
        Asking.Reply reply = asking.get(config, task, feed.state.validators());
        synchronized (feed) { // publishing and remembering are one step, whatever else is asked for this feed
            Asking.Outcome outcome = asking.settle(config, task, feed.state, reply);
            feed.state = outcome.state();
            return outcome;
        }
    }

    private synchronized void done(Task task, Owned feed, Asking.Outcome outcome) {
        String host = Addresses.host(task.address());
        if (outcome == null) {
            gates.leave(host);
        } else {
            outcome.crawlDelay().ifPresent(delay -> gates.slow(host, delay));
            gates.leave(host, outcome.fetched(), clock.instant());
            if (owned.get(task.feed()) == feed) {
                replan(task, outcome);
            }
        }
        feed.running--;
        running--;
        changed();
    }

    private void replan(Task task, Asking.Outcome outcome) {
        FeedConfig config = feeds.get(task.feed());
        if (task instanceof Task.Poll) {
            unpolled.remove(task.feed());
            agenda.add(poll(config, outcome.state()));
            outcome.parts().forEach(part -> agenda.add(new Task.Part(config.id(), part, clock.instant())));
        }
        outcome.pages().forEach(page -> addPage(config, page));
    }

    private void plan(FeedConfig feed, FeedState state) {
        agenda.add(poll(feed, state));
        state.pages().forEach(page -> addPage(feed, page));
    }

    private void addPage(FeedConfig feed, PendingPage page) {
        Addresses.of(page.item().link())
                .ifPresent(address -> agenda.add(new Task.Page(feed.id(), address, page.due(), page)));
    }

    private Task.Poll poll(FeedConfig feed, FeedState state) {
        URI address = state.address() == null ? feed.url() : URI.create(state.address());
        Duration ahead = Duration.between(clock.instant(), state.due());
        long spread = ahead.isNegative() ? 0 : (long) (ahead.toMillis() * SPREAD * chance.nextDouble());
        return new Task.Poll(feed.id(), address, state.due().plusMillis(spread));
    }

    /** Waits until something is due or something changes. */
    synchronized void awaitWork() throws InterruptedException {
        long before = changes;
        while (changes == before) {
            Optional<Instant> next = agenda.next();
            if (next.isEmpty()) {
                wait(); // only another thread can bring work
                continue;
            }
            long left = Duration.between(clock.instant(), next.get()).toMillis();
            if (left < 0) {
                return;
            }
            wait(left + 1);
        }
    }

    private void changed() {
        changes++;
        notifyAll();
    }

    /** When something is due next; empty when nothing is planned. */
    public synchronized Optional<Instant> next() {
        return agenda.next();
    }

    /** Whether every feed that is owned was asked once, and no page is left that was not tried. */
    synchronized boolean askedAll() {
        return !owned.isEmpty()
                && unpolled.isEmpty()
                && running == 0
                && agenda.all().stream()
                        .noneMatch(task -> task instanceof Task.Part
                                || (task instanceof Task.Page page
                                        && page.page().tries() == 0));
    }

    /** The feeds in this instance's hands, as they stand. */
    synchronized List<FeedState> states() {
        List<FeedState> states = new ArrayList<>();
        owned.values().forEach(feed -> states.add(feed.state));
        return states;
    }
}
