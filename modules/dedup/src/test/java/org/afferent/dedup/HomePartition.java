package org.afferent.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One partition of homes with its two logs, in a {@link PartitionedRun}. */
final class HomePartition {
    final List<Sent> arrivals = new ArrayList<>();
    final List<Letter> letters = new ArrayList<>();
    private final ArticleHome home;
    private final Map<String, ArticleState> states = new HashMap<>();
    private final Map<String, RowsInMemory> memories = new HashMap<>();
    private int arrived;
    private int read;

    HomePartition(ArticleHome home) {
        this.home = home;
    }

    boolean hasInput() {
        return arrived < arrivals.size() || read < letters.size();
    }

    Batch begin() {
        return new Batch();
    }

    void commit(Batch batch) {
        states.putAll(batch.changedStates);
        memories.putAll(batch.changedMemories);
        arrived = batch.arrivedNow;
        read = batch.readNow;
    }

    /** What was handled since the last commit; nothing of it is kept before the next. */
    final class Batch {
        private final Map<String, ArticleState> changedStates = new HashMap<>();
        private final Map<String, RowsInMemory> changedMemories = new HashMap<>();
        private final List<Effects> effects = new ArrayList<>();
        private int arrivedNow = arrived;
        private int readNow = read;

        boolean hasInput() {
            return arrivedNow < arrivals.size() || readNow < letters.size();
        }

        List<Effects> effects() {
            return effects;
        }

        void handleNext(boolean arrivalFirst) {
            if (arrivedNow < arrivals.size() && (arrivalFirst || readNow == letters.size())) {
                Sent sent = arrivals.get(arrivedNow++);
                String id = sent.article().articleId();
                apply(id, home.deliver(state(id), memory(id), sent.article(), sent.itemOnly(), sent.sighting()));
            } else {
                Letter letter = letters.get(readNow++);
                apply(letter.to(), home.handle(state(letter.to()), memory(letter.to()), letter));
            }
        }

        private void apply(String id, Effects came) {
            if (came.state() != null) {
                changedStates.put(id, came.state());
            }
            memory(id).apply(came);
            effects.add(came);
        }

        private ArticleState state(String id) {
            ArticleState changed = changedStates.get(id);
            return changed != null ? changed : states.getOrDefault(id, ArticleState.unknown(id));
        }

        private RowsInMemory memory(String id) {
            return changedMemories.computeIfAbsent(
                    id, unseen -> memories.getOrDefault(id, new RowsInMemory()).copy());
        }
    }
}
