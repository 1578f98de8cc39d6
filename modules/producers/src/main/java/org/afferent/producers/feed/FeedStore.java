package org.afferent.producers.feed;

import org.afferent.producers.web.Robots;

/** Keeps what a poller knows where another instance finds it. Safe for several threads. */
interface FeedStore {
    void save(FeedState state);

    void save(Robots robots);
}
