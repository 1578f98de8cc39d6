package org.afferent.client;

import org.afferent.model.Work;

/**
 * A work that this subscription has not been told of, as far as can be known: see {@link Subscription} on what is remembered.
 *
 * @param key see {@link WorkEvent#key()}
 * @param work as it is
 */
public record WorkAdded(String key, Work work) implements WorkEvent {
    @Override
    public String workId() {
        return work.workId();
    }
}
