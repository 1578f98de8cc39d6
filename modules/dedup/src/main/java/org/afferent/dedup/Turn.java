package org.afferent.dedup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.afferent.model.Article;
import org.afferent.model.Decision;
import org.afferent.model.Edition;

/** One article's state while one input is handled, and what is to be sent because of it. */
final class Turn {
    final ArticleHome home;
    final String articleId;
    private final ArticleState before;

    private final Memory stored;
    final Shelf shelf;
    final Neighbors neighbors;
    final Followers editions;
    final Map<Long, Article> contents = new TreeMap<>();
    /** What was read of what is stored, so that it is decoded once. */
    private final Map<Long, Article> read = new HashMap<>();

    String publisher;
    String host;
    List<Revision> revisions;
    Forgotten forgotten;
    final Set<Long> dropped = new TreeSet<>();
    String lastChange;
    int epoch;
    final Set<Integer> rows;
    final Set<Integer> awaitingIndex;
    final Set<String> awaitingHomes;
    final Set<String> asked;
    final Set<String> recheck;
    String recheckAfter;
    /** Never changed, but replaced: most turns leave it alone, and it may be long. */
    Map<String, Integer> shared;

    final List<Undecided> undecided;
    Standing announced;
    String leader;
    Edition card;
    int followers;
    int kept;
    String lastListed;
    boolean dirty;
    boolean takenDown;
    private boolean evicted;

    final List<Probe> probes = new ArrayList<>();
    final List<Letter> letters = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();
    final List<Draft> drafts = new ArrayList<>();
    private Fingerprint fingerprint;

    Turn(ArticleHome home, ArticleState state, Memory stored) {
        this.home = home;
        this.before = state;
        this.stored = stored;
        shelf = new Shelf(stored);
        neighbors = new Neighbors(shelf, state.neighbors());
        editions = new Followers(this);
        articleId = state.articleId();
        publisher = state.publisher();
        host = state.host();
        revisions = new ArrayList<>(state.revisions());
        forgotten = state.forgotten();
        lastChange = state.lastChange();
        epoch = state.epoch();
        rows = new TreeSet<>(state.rows());
        awaitingIndex = new TreeSet<>(state.awaitingIndex());
        awaitingHomes = new TreeSet<>(state.awaitingHomes());
        asked = new TreeSet<>(state.asked());
        recheck = new TreeSet<>(state.recheck());
        recheckAfter = state.recheckAfter();
        shared = state.shared();
        undecided = new ArrayList<>(state.undecided());
        announced = state.announced();
        leader = state.leader();
        card = state.card();
        followers = state.followers();
        kept = state.kept();
        lastListed = state.lastListed();
        takenDown = state.takenDown();
        dirty = state.dirty();
    }

    boolean known() {
        return !revisions.isEmpty();
    }

    boolean waiting() {
        return !awaitingIndex.isEmpty() || !awaitingHomes.isEmpty() || recheckAfter != null;
    }

    Fingerprint fingerprint() {
        if (fingerprint == null) {
            fingerprint = Fingerprint.of(content().articleBody());
        }
        return fingerprint;
    }

    /** What the article shows at present. */
    Article content() {
        return content(Revision.present(revisions));
    }

    /** What the article showed in one of its states: the content of the earliest delivery of that state. */
    Article content(Revision revision) {
        Article fresh = contents.get(revision.substance());
        return fresh != null ? fresh : read.computeIfAbsent(revision.substance(), stored::content);
    }

    OrderKey order() {
        return Editions.order(articleId, revisions, forgotten);
    }

    /**
     * What others are told while the search is under way: the standing before it, or that it presumes to lead. The publisher is always the present one: what two articles are
     * to each other depends on it.
     */
    Standing standing() {
        return announced == null
                ? new Standing(order(), publisher, host, false, true, articleId)
                : new Standing(
                        announced.order(), publisher, host, announced.settled(), announced.leads(), announced.leader());
    }

    /** Asks another article once in this epoch. */
    void ask(String other) {
        if (asked.add(other)) {
            question(other);
        }
    }

    private void question(String other) {
        awaitingHomes.add(other);
        letters.add(new Letter.Compare(other, articleId, epoch, fingerprint(), standing()));
    }

    /** When nobody's answer is out, the next of the neighbors whose edge is of an older text are asked. */
    void recheckSome() {
        while (recheckAfter != null && awaitingIndex.isEmpty() && awaitingHomes.isEmpty()) {
            List<Map.Entry<String, Neighbor>> some = neighbors.after(recheckAfter, ArticleHome.RECHECKED_AT_ONCE);
            recheckAfter = some.isEmpty() ? null : some.get(some.size() - 1).getKey();
            some.stream().filter(one -> one.getValue().epoch() != epoch).forEach(one -> question(one.getKey()));
        }
    }

    Effects effects() {
        ArticleState after = new ArticleState(
                articleId,
                publisher,
                host,
                List.copyOf(revisions),
                forgotten,
                lastChange,
                epoch,
                rows,
                awaitingIndex,
                awaitingHomes,
                asked,
                recheck,
                recheckAfter,
                shared,
                neighbors.count(),
                List.copyOf(undecided),
                announced,
                leader,
                card,
                followers,
                kept,
                lastListed,
                takenDown,
                dirty);
        boolean down = takenDown && !before.takenDown();
        boolean changed = known() && !takenDown && !evicted && !after.equals(before);
        return new Effects(
                down ? ArticleState.takenDown(articleId) : changed ? after : null,
                contents,
                dropped,
                shelf.changes(),
                evicted && !takenDown,
                probes,
                letters,
                decisions,
                drafts);
    }

    /** Forgets the least present states beyond the bound. */
    void forget() {
        while (revisions.size() > ArticleHome.MOST_REVISIONS) {
            Revision least = Collections.min(revisions, Revision.PRESENCE);
            revisions.remove(least);
            forgotten = forgotten.and(least);
            contents.remove(least.substance());
            dropped.add(least.substance());
        }
    }

    /** Lets go of everything: what others know of the article, its rows in the index, its own. Its record on news.curated stays. */
    void evict() {
        evicted = true;
        neighbors.forEach((to, neighbor) -> letters.add(new Letter.Gone(to, articleId)));
        shelf.forEach("", (key, row) -> shelf.remove(key));
        revisions.forEach(revision -> dropped.add(revision.substance()));
        // No article is ever of this epoch: when it is delivered again, these answers cannot be taken for new ones.
        rows.forEach(partition -> probes.add(new Probe(partition, articleId, 0, IndexRow.NONE)));
    }

    /**
     * Lets go of everything and takes the article's part in works back, so that all is as if it had never been delivered. What was decided is decided; what waits for a decision
     * is refused.
     */
    void takeDown() {
        takenDown = true;
        if (!known()) {
            return;
        }
        evict();
        // Asked, but not answered yet: they take the asker for a neighbor already.
        Set<String> unanswered = new TreeSet<>(awaitingHomes);
        unanswered.addAll(asked);
        unanswered.forEach(to -> letters.add(new Letter.Gone(to, articleId)));
        undecided.forEach(waiting -> decisions.add(Refusals.takenDown(articleId, waiting.sighting(), home.versions)));
        if (leader != null) {
            decisions.add(Refusals.withdrawn(
                    articleId, Revision.present(revisions).first(), Editions.workId(leader), home.versions));
            if (leader.equals(articleId)) {
                drafts.add(Draft.tombstone(Editions.workId(articleId)));
            } else {
                letters.add(new Letter.Detach(leader, articleId));
            }
        }
    }

    /** Where an earlier epoch's answers are out, or its edges stand, the new text has to be compared too. {@code present} is the text's. */
    void newEpoch(Fingerprint present) {
        epoch++;
        recheckAfter = neighbors.count() == 0 ? null : "";
        recheck.addAll(awaitingHomes);
        awaitingHomes.clear();
        awaitingIndex.clear();
        asked.clear();
        shared = Map.of();
        Set<Integer> touched = new HashSet<>(rows);
        rows.clear();
        IndexRow[] split = IndexRow.split(present, home.indexPartitions);
        for (int p = 0; p < split.length; p++) {
            if (!split[p].isEmpty()) {
                rows.add(p);
            }
            if (!split[p].isEmpty() || touched.contains(p)) {
                awaitingIndex.add(p);
                probes.add(new Probe(p, articleId, epoch, split[p]));
            }
        }
    }
}
