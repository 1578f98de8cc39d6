package org.afferent.producers.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.afferent.model.Delivery;
import org.afferent.producers.feed.FeedConfig.Fetch;
import org.afferent.producers.feed.Visit.News;
import org.afferent.producers.web.Fetched;
import org.afferent.producers.web.Fetched.Answer;
import org.afferent.producers.web.Fetched.Failed;
import org.afferent.producers.web.Fetched.Refused;
import org.afferent.producers.web.WebClient;

/** Does one task: asks, publishes what came, and only then remembers it. */
final class Asking {
    private static final String FEEDS =
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";
    private static final String PAGES = "text/html, application/xhtml+xml, */*;q=0.5";
    private static final Duration AFTER_UNPUBLISHED = Duration.ofMinutes(1);
    private static final Duration PAGE_PAUSE = Duration.ofMinutes(10);
    private static final int PAGE_TRIES = 6;
    private static final int MOST = 64 << 20;

    private final WebClient web;
    private final DeliverySink sink;
    private final FeedStore store;
    private final Clock clock;
    private final Consumer<PollEvent> events;
    private final RobotsBook robots;

    /** What came, and how long its host wants between two requests. */
    record Reply(Fetched fetched, Optional<Duration> crawlDelay) {}

    /**
     * What follows.
     *
     * @param parts to read next
     * @param pages to fetch, those that were not planned before
     */
    record Outcome(
            FeedState state,
            Fetched fetched,
            Optional<Duration> crawlDelay,
            List<URI> parts,
            List<PendingPage> pages) {}

    Asking(WebClient web, DeliverySink sink, FeedStore store, Clock clock, Consumer<PollEvent> events) {
        this.web = web;
        this.sink = sink;
        this.store = store;
        this.clock = clock;
        this.events = events;
        this.robots = new RobotsBook(web, store, clock);
    }

    RobotsBook robots() {
        return robots;
    }

    Reply get(FeedConfig feed, Task task, Validators validators) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Accept", task instanceof Task.Page ? PAGES : FEEDS);
        if (task instanceof Task.Poll) {
            headers.putAll(validators.headers());
        }
        if (!feed.obeyRobots()) {
            return new Reply(web.get(task.address(), headers), Optional.empty());
        }
        Optional<String> objection = robots.objection(task.address());
        Fetched fetched = objection.isPresent()
                ? new Refused(task.address(), objection.get())
                : web.get(task.address(), headers, robots::objection);
        return new Reply(fetched, robots.of(task.address()).crawlDelay());
    }

    Outcome settle(FeedConfig feed, Task task, FeedState state, Reply reply) {
        return task instanceof Task.Page page
                ? settlePage(feed, page.page(), state, reply)
                : settleFeed(feed, task, state, reply);
    }

    private Outcome settleFeed(FeedConfig feed, Task task, FeedState state, Reply reply) {
        Instant now = clock.instant();
        Visit visit = task instanceof Task.Part
                ? Visit.ofPart(feed, state, task.address(), reply.fetched(), now, MOST)
                : Visit.of(feed, state, reply.fetched(), now, MOST);
        ItemIdentity identity = visit.after().identity();
        List<Delivery> deliveries = new ArrayList<>();
        for (News news : visit.items()) {
            if (feed.fetch() != Fetch.PAGE || news.item().link() == null) {
                deliveries.add(FeedDeliveries.item(feed, identity, news.key(), news.item(), now));
            }
        }
        Optional<String> problem = deliveries.isEmpty() ? Optional.empty() : sink.publish(deliveries);
        if (problem.isPresent()) {
            events.accept(new PollEvent.Unpublished(feed.id(), problem.get()));
            return new Outcome(
                    state.withDue(now.plus(AFTER_UNPUBLISHED)),
                    reply.fetched(),
                    reply.crawlDelay(),
                    List.of(),
                    List.of());
        }
        store.save(visit.after());
        tell(feed, task, state, visit, now);
        List<PendingPage> pages = new ArrayList<>(visit.after().pages());
        pages.removeAll(state.pages());
        return new Outcome(visit.after(), reply.fetched(), reply.crawlDelay(), visit.parts(), pages);
    }

    private void tell(FeedConfig feed, Task task, FeedState before, Visit visit, Instant now) {
        Duration next = Duration.between(now, visit.after().due());
        if (task instanceof Task.Poll || visit.note() != null || !visit.items().isEmpty()) {
            events.accept(new PollEvent.Polled(
                    feed.id(), visit.after().failures() == 0, visit.items().size(), next, visit.note()));
        }
        visit.after().alerts().forEach((kind, alert) -> {
            if (!before.alerts().containsKey(kind)) {
                events.accept(new PollEvent.Raised(feed.id(), alert));
            }
        });
        before.alerts().forEach((kind, alert) -> {
            if (!visit.after().alerts().containsKey(kind)) {
                events.accept(new PollEvent.Settled(feed.id(), alert));
            }
        });
    }

    private Outcome settlePage(FeedConfig feed, PendingPage page, FeedState state, Reply reply) {
        Instant now = clock.instant();
        List<PendingPage> pages = new ArrayList<>(state.pages());
        if (!pages.contains(page)) { // a newer state of the item has taken its place
            return new Outcome(state, reply.fetched(), reply.crawlDelay(), List.of(), List.of());
        }
        pages.remove(page);
        List<PendingPage> planned = new ArrayList<>();
        Optional<String> problem = Optional.empty();
        if (reply.fetched() instanceof Answer answer && answer.isFull()) {
            problem = sink.publish(List.of(FeedDeliveries.page(feed, state.identity(), page, answer, now)));
            problem.ifPresentOrElse(
                    why -> planned.add(page.again(now.plus(AFTER_UNPUBLISHED))),
                    () -> events.accept(
                            new PollEvent.PageDone(feed.id(), page.item().link(), true, null)));
        } else if (mayComeLater(reply.fetched()) && page.tries() + 1 < PAGE_TRIES) {
            planned.add(page.again(now.plus(PAGE_PAUSE.multipliedBy(1L << page.tries()))));
        } else {
            events.accept(new PollEvent.PageDone(feed.id(), page.item().link(), false, why(reply.fetched())));
            if (feed.fetch() == Fetch.PAGE) { // better what the feed says than nothing
                problem = sink.publish(
                        List.of(FeedDeliveries.item(feed, state.identity(), page.key(), page.item(), now)));
                problem.ifPresent(why -> planned.add(page.again(now.plus(AFTER_UNPUBLISHED))));
            }
        }
        problem.ifPresent(why -> events.accept(new PollEvent.Unpublished(feed.id(), why)));
        pages.addAll(planned);
        FeedState after = state.withPages(pages);
        store.save(after);
        return new Outcome(after, reply.fetched(), reply.crawlDelay(), List.of(), planned);
    }

    private static boolean mayComeLater(Fetched fetched) {
        return fetched instanceof Failed
                || (fetched instanceof Answer answer && (answer.status() == 429 || answer.status() >= 500));
    }

    private static String why(Fetched fetched) {
        if (fetched instanceof Answer answer) {
            return "status " + answer.status();
        }
        return fetched instanceof Failed failed ? failed.why() : ((Refused) fetched).why();
    }
}
