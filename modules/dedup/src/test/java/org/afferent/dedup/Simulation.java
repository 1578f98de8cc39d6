package org.afferent.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.afferent.model.Article;
import org.afferent.model.Decision;

/**
 * The homes and the index without Kafka: every channel from one sender to one receiver is in order, and which channel moves next is left to chance. What holds here for
 * every interleaving holds for every partitioning, since Kafka gives at least that order.
 */
final class Simulation {
    private final ArticleHome home;
    private final Random random;
    private final Map<String, ArticleState> states = new HashMap<>();
    private final Map<String, RowsInMemory> memories = new HashMap<>();
    private final List<PostingIndex> index = new ArrayList<>();
    private final List<Map<String, IndexRow>> rows = new ArrayList<>();
    private final TreeMap<String, Deque<Runnable>> channels = new TreeMap<>();
    final List<Decision> decisions = new ArrayList<>();
    final Map<String, Draft> curated = new TreeMap<>();
    final List<Draft> published = new ArrayList<>();
    int letters;

    Simulation(Policy policy, int partitions, long seed) {
        this(Policies.of(policy), partitions, seed);
    }

    Simulation(Policies policies, int partitions, long seed) {
        home = new ArticleHome(policies, new Versions("r", "v"), partitions);
        random = new Random(seed);
        for (int p = 0; p < partitions; p++) {
            index.add(new PostingIndex());
            rows.add(new HashMap<>());
        }
    }

    /** Deliveries of one article keep their order only when {@code inOrder}; else each may overtake the others. */
    void deliver(Sent sample, boolean inOrder) {
        String channel = "delivery "
                + (inOrder ? sample.article().articleId() : sample.sighting().raw());
        channel(channel).add(() -> {
            String id = sample.article().articleId();
            apply(id, home.deliver(state(id), memory(id), sample.article(), sample.itemOnly(), sample.sighting()));
        });
    }

    /** Moves so many letters, then takes an article down, and moves the rest. */
    void takeDownAfter(int steps, String articleId) {
        for (int i = 0; i < steps && !channels.isEmpty(); i++) {
            step();
        }
        channel("takedowns")
                .add(() -> apply(
                        articleId, home.handle(state(articleId), memory(articleId), new Letter.TakeDown(articleId))));
        drain();
    }

    /** Moves letters until none is left. */
    void drain() {
        while (!channels.isEmpty()) {
            step();
        }
    }

    void step() {
        List<String> names = new ArrayList<>(channels.keySet());
        String name = names.get(random.nextInt(names.size()));
        Runnable next = channels.get(name).poll();
        if (channels.get(name).isEmpty()) {
            channels.remove(name);
        }
        next.run();
    }

    private ArticleState state(String articleId) {
        return states.getOrDefault(articleId, ArticleState.unknown(articleId));
    }

    private Deque<Runnable> channel(String name) {
        return channels.computeIfAbsent(name, n -> new ArrayDeque<>());
    }

    private void apply(String from, Effects effects) {
        if (effects.state() != null) {
            states.put(from, effects.state());
        }
        if (effects.evicted()) {
            states.remove(from);
        }
        memory(from).apply(effects);
        for (Probe probe : effects.probes()) {
            channel(from + " > index " + probe.partition()).add(() -> index(probe));
        }
        for (Letter letter : effects.letters()) {
            send(from, letter);
        }
        decisions.addAll(effects.decisions());
        for (Draft draft : effects.drafts()) {
            published.add(draft);
            if (draft.isTombstone()) {
                curated.remove(draft.workId());
            } else {
                curated.put(draft.workId(), draft);
            }
        }
    }

    private void send(String from, Letter letter) {
        letters++;
        channel(from + " > " + letter.to())
                .add(() -> apply(letter.to(), home.handle(state(letter.to()), memory(letter.to()), letter)));
    }

    private void index(Probe probe) {
        PostingIndex postings = index.get(probe.partition());
        IndexRow old = rows.get(probe.partition()).put(probe.articleId(), probe.row());
        if (old != null) {
            postings.remove(probe.articleId(), old);
        }
        List<Candidate> found = postings.candidates(probe.articleId(), probe.row());
        if (probe.row().isEmpty()) {
            rows.get(probe.partition()).remove(probe.articleId());
        } else {
            postings.add(probe.articleId(), probe.row());
        }
        send(
                "index " + probe.partition(),
                new Letter.Candidates(probe.articleId(), probe.epoch(), probe.partition(), found));
    }

    boolean evictable(String articleId) {
        return home.evictable(state(articleId));
    }

    /** Moves letters until one article's search is complete. */
    void drainUntilAnswered(String articleId) {
        while (state(articleId).leader() == null) {
            step();
        }
    }

    /** How many rows the index holds. */
    int indexed() {
        return rows.stream().mapToInt(Map::size).sum()
                + index.stream().mapToInt(PostingIndex::size).sum();
    }

    Map<String, ArticleState> states() {
        return states;
    }

    RowsInMemory memory(String articleId) {
        return memories.computeIfAbsent(articleId, id -> new RowsInMemory());
    }

    /** The home lets go of an article, which has to be {@link ArticleHome#evictable}. */
    void evict(String articleId) {
        assertThat(home.evictable(state(articleId)))
                .as("%s can be let go", articleId)
                .isTrue();
        apply(articleId, home.evict(state(articleId), memory(articleId)));
    }

    /** What each article shows at the end. */
    Map<String, Article> contents() {
        Map<String, Article> present = new HashMap<>();
        states.forEach((id, state) -> present.put(
                id, memory(id).content(Revision.present(state.revisions()).substance())));
        return present;
    }

    Map<Long, Article> contents(String articleId) {
        return memory(articleId).contents;
    }
}
