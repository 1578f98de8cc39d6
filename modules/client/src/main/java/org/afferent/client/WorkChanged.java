package org.afferent.client;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.afferent.model.Work;

/**
 * A work that is no longer as this subscription was told.
 *
 * @param key see {@link WorkEvent#key()}
 * @param work as it is now
 * @param changed in which parts it differs from what was told before; never empty
 */
public record WorkChanged(String key, Work work, Set<Part> changed) implements WorkEvent {
    public WorkChanged {
        changed = Collections.unmodifiableSet(EnumSet.copyOf(changed));
    }

    @Override
    public String workId() {
        return work.workId();
    }
}
