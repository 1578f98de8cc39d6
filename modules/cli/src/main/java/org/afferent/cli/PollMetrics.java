package org.afferent.cli;

import java.util.function.Supplier;
import org.afferent.monitor.ServiceMonitor;
import org.afferent.producers.feed.Alert;
import org.afferent.producers.feed.FeedStatus;
import org.afferent.producers.feed.PollEvent;
import org.afferent.producers.feed.PollService;

/** What {@code poll} tells on /metrics; docs/operations.md has the list. */
final class PollMetrics {
    private final ServiceMonitor monitor;

    PollMetrics(ServiceMonitor monitor) {
        this.monitor = monitor;
    }

    /** The feeds in this instance's hands. */
    void watch(PollService service) {
        gauge("afferent.poll.feeds", "Feeds that this instance polls", () -> service.feeds()
                .size());
        gauge("afferent.poll.pages.waiting", "Pages that are still to be fetched", () -> service.feeds().stream()
                .mapToInt(FeedStatus::pages)
                .sum());
        gauge("afferent.poll.failing", "Feeds whose last poll failed", () -> service.feeds().stream()
                .filter(feed -> feed.failures() > 0)
                .count());
        for (Alert.Kind kind : Alert.Kind.values()) {
            monitor.gauge(
                    "afferent.poll.alerts",
                    "Feeds with this alert",
                    () -> service.feeds().stream()
                            .flatMap(feed -> feed.alerts().stream())
                            .filter(alert -> alert.kind() == kind)
                            .count(),
                    "kind",
                    kind.name());
        }
    }

    private void gauge(String name, String description, Supplier<Number> figure) {
        monitor.gauge(name, description, figure);
    }

    void count(PollEvent event) {
        if (event instanceof PollEvent.Polled polled) {
            monitor.count("afferent.poll.polls", "Feeds asked", 1, "outcome", polled.read() ? "read" : "failed");
            monitor.count("afferent.poll.items", "Items published", polled.items());
        } else if (event instanceof PollEvent.PageDone page) {
            String outcome = page.published() ? "published" : "not fetched";
            monitor.count("afferent.poll.pages", "Pages of items", 1, "outcome", outcome);
        } else if (event instanceof PollEvent.Unpublished) {
            monitor.count("afferent.poll.unpublished", "Times that Kafka did not take what was to be published", 1);
        }
    }
}
