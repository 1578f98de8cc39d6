package org.afferent.client;

/**
 * A work that is gone for this subscription.
 *
 * @param key see {@link WorkEvent#key()}
 */
public record WorkRemoved(String key, String workId, Reason reason) implements WorkEvent {
    /** Why it is gone. */
    public enum Reason {
        /** There is no such work any more, and none has taken its place. */
        GONE,
        /** It is there, but no longer matches the filter. */
        NO_LONGER_MATCHES,
        /** Another generation was promoted, which does not have it. */
        NOT_IN_GENERATION
    }
}
