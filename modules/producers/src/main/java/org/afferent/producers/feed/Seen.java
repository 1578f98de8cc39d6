package org.afferent.producers.feed;

/**
 * What is remembered of an item.
 *
 * @param digest of the state that was published last
 * @param article of link and title: another one under the same identity means that the identity tells nothing
 * @param changes how often it changed after it was published first
 */
record Seen(String digest, String article, int changes) {}
