package org.afferent.client;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.afferent.model.Change;
import org.afferent.model.Work;
import org.afferent.wire.WorkHeaders;
import org.apache.kafka.common.header.Headers;

/** What the subscription was told so far, and what a further record is news of. */
final class KnownWorks {
    private final Map<String, Imprint> works = new HashMap<>();
    private final WorkFilter filter;
    /** During a change of generation: those of the old one that the new one has not shown yet. */
    private Set<String> unconfirmed = Set.of();

    KnownWorks(WorkFilter filter) {
        this.filter = filter;
    }

    /**
     * Takes note of a record.
     *
     * @param work or {@code null} for a tombstone
     * @param key of the event that may come of it
     * @param gap whether records may be missing because compaction took them: then a work that is not known may have been told of all the same
     * @return empty when nothing is new for this subscription
     */
    Optional<WorkEvent> take(String workId, Work work, Headers headers, String key, boolean gap) {
        if (!unconfirmed.isEmpty()) {
            unconfirmed.remove(workId);
        }
        Imprint before = works.get(workId);
        boolean told = before == null ? gap : before.matches();
        if (work == null) {
            works.remove(workId);
            return told ? Optional.of(end(workId, headers, key)) : Optional.empty();
        }
        if (!filter.matches(work)) {
            works.put(workId, Imprint.OUTSIDE);
            boolean isNew = before == null && WorkHeaders.change(headers).equals(Optional.of(Change.ADDED));
            return told && !isNew
                    ? Optional.of(new WorkRemoved(key, workId, WorkRemoved.Reason.NO_LONGER_MATCHES))
                    : Optional.empty();
        }
        Imprint now = Imprint.of(work);
        works.put(workId, now);
        if (before == null || !before.matches()) {
            return Optional.of(new WorkAdded(key, work));
        }
        Set<Part> changed = before.differences(now);
        return changed.isEmpty() ? Optional.empty() : Optional.of(new WorkChanged(key, work, changed));
    }

    private static WorkEvent end(String workId, Headers headers, String key) {
        return WorkHeaders.value(headers, WorkHeaders.REPLACED_BY)
                .<WorkEvent>map(into -> new WorkMerged(key, workId, into))
                .orElseGet(() -> new WorkRemoved(key, workId, WorkRemoved.Reason.GONE));
    }

    /** Another generation begins: until {@link #endSwitch} what is known has to show itself again. */
    void beginSwitch() {
        unconfirmed = new HashSet<>(works.keySet());
    }

    /** The other generation has shown all that it has; gives the end of those that it does not have. */
    List<WorkEvent> endSwitch(String topic) {
        List<WorkEvent> gone = unconfirmed.stream()
                .filter(workId -> works.remove(workId).matches())
                .sorted()
                .<WorkEvent>map(
                        workId -> new WorkRemoved(workId + "@" + topic, workId, WorkRemoved.Reason.NOT_IN_GENERATION))
                .toList();
        unconfirmed = Set.of();
        return gone;
    }

    int size() {
        return works.size();
    }
}
