package org.afferent.producers.feed;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.afferent.producers.web.Fetched;
import org.afferent.producers.web.Robots;
import org.afferent.producers.web.WebClient;

/** The robots.txt of every origin that is asked, fetched when needed and kept for a day. Safe for several threads. */
final class RobotsBook {
    private final WebClient web;
    private final FeedStore store;
    private final Clock clock;
    private final Map<String, Robots> known = new ConcurrentHashMap<>();

    RobotsBook(WebClient web, FeedStore store, Clock clock) {
        this.web = web;
        this.store = store;
        this.clock = clock;
    }

    void learn(Robots robots) {
        known.merge(robots.origin(), robots, (a, b) -> b.fetchedAt().isAfter(a.fetchedAt()) ? b : a);
    }

    Robots of(URI address) {
        Robots robots = known.get(Robots.origin(address));
        if (robots == null || robots.isStale(clock.instant())) {
            Fetched fetched = web.get(Robots.address(address), Map.of());
            robots = Robots.of(Robots.origin(address), fetched, clock.instant());
            known.put(robots.origin(), robots);
            store.save(robots);
        }
        return robots;
    }

    Optional<String> objection(URI address) {
        return of(address).objection(address);
    }
}
