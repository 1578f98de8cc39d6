package org.afferent.producers.feed;

import java.net.URI;
import org.afferent.producers.web.Addresses;

/**
 * Which partition of news.feeds a feed belongs to, and with it which instance polls it. All feeds of one host lie in one partition, so that one instance alone keeps that host's
 * gate.
 *
 * @param count partitions of the topic
 */
record FeedPartitions(int count) {
    int of(FeedConfig feed) {
        return of(feed.url());
    }

    int of(URI address) {
        return Math.floorMod(Addresses.host(address).hashCode(), count); // the same in every JVM (String's contract)
    }
}
