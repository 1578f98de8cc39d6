/**
 * What a downstream service puts on its class path to follow news.curated: {@link org.afferent.client.Subscription} gives typed works as {@link org.afferent.client.WorkEvent}s,
 * filtered, at least once, from whichever generation is promoted. docs/subscribe.md explains it by a tested example.
 */
package org.afferent.client;
