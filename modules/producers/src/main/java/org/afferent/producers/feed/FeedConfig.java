package org.afferent.producers.feed;

import java.net.URI;
import java.time.Duration;

/**
 * One feed as the operator declared it.
 *
 * @param id the operator's name of it; stands in every delivery
 * @param url where it is
 * @param publisher the outlet that shows its articles, or {@code null} when they are of many
 * @param fetch what is published of an item
 * @param atLeast the shortest time between two polls
 * @param atMost the longest
 * @param obeyRobots false only where the publisher has agreed
 * @param license what its use is under; for people
 */
public record FeedConfig(
        String id,
        URI url,
        String publisher,
        Fetch fetch,
        Duration atLeast,
        Duration atMost,
        boolean obeyRobots,
        String license) {
    /** What is published of an item. */
    public enum Fetch {
        /** What the feed says. */
        ITEM,
        /** The page; what the feed says when the page cannot be had. */
        PAGE,
        /** First the one, then the other: two deliveries of one article. */
        BOTH
    }
}
