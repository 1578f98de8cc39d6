package org.afferent.client;

/**
 * What happened to a work, as this subscription sees it: a work that comes to match the filter is added, one that no longer does is removed. Delivered at least once.
 */
public sealed interface WorkEvent permits WorkAdded, WorkChanged, WorkMerged, WorkRemoved {
    /** Whose work it is, for ever: {@code w} and 24 hex digits. */
    String workId();

    /** The idempotency key: the same for every delivery of this event to this subscription, and never used for another one. */
    String key();
}
