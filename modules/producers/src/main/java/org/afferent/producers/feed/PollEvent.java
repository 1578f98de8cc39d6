package org.afferent.producers.feed;

import java.time.Duration;

/** What a poller tells the people who run it. */
public sealed interface PollEvent {
    String feed();

    /** One line for people. */
    String message();

    /**
     * A feed was asked.
     *
     * @param read whether there was an answer that could be read
     */
    record Polled(String feed, boolean read, int items, Duration next, String note) implements PollEvent {
        @Override
        public String message() {
            String found = !read ? "not read" : items == 0 ? "nothing new" : items + (items == 1 ? " item" : " items");
            return feed + ": " + found + (note == null ? "" : (read ? "; " : ": ") + note) + "; next in "
                    + Spans.of(next);
        }

        /** Whether there is more to say than that all went as usual. */
        public boolean isNotable() {
            return note != null;
        }
    }

    /** A page was published, or why it will not be. */
    record PageDone(String feed, String url, boolean published, String why) implements PollEvent {
        @Override
        public String message() {
            return feed + ": " + url + (published ? " published" : " was not fetched: " + why);
        }
    }

    /** An alert was raised. */
    record Raised(String feed, Alert alert) implements PollEvent {
        @Override
        public String message() {
            return feed + ": ALERT " + alert.kind() + ": " + alert.evidence();
        }
    }

    /** An alert no longer stands. */
    record Settled(String feed, Alert alert) implements PollEvent {
        @Override
        public String message() {
            return feed + ": settled: " + alert.kind() + ", stood since " + alert.since();
        }
    }

    /** Kafka did not take what was published; the feed is asked again. */
    record Unpublished(String feed, String why) implements PollEvent {
        @Override
        public String message() {
            return feed + ": not published, will be tried again: " + why;
        }
    }
}
