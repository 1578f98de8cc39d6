package org.afferent.client;

/**
 * A work whose editions now belong to another one, which is told of by an event of its own, before or after this one.
 *
 * @param key see {@link WorkEvent#key()}
 * @param into workId of the other one; whether that one matches the filter is not said
 */
public record WorkMerged(String key, String workId, String into) implements WorkEvent {}
