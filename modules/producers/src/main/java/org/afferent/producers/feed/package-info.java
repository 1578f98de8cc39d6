/**
 * Polls feeds: reads them in every format and in every state of repair, tells new items from known ones, fetches their pages, and remembers all of it in a compacted topic.
 */
package org.afferent.producers.feed;
