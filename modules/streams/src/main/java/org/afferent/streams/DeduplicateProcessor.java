package org.afferent.streams;

import java.util.Optional;
import org.afferent.dedup.ArticleHome;
import org.afferent.dedup.ArticleState;
import org.afferent.dedup.Draft;
import org.afferent.dedup.Effects;
import org.afferent.dedup.Row;
import org.afferent.model.Article;
import org.afferent.model.Change;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** The home of articles: looks up, asks the rule, stores, forwards. */
final class DeduplicateProcessor implements Processor<String, HomeInput, String, Outcome> {
    private final ArticleHome home;
    private final Optional<Long> retention;
    private ProcessorContext<String, Outcome> context;
    private KeyValueStore<String, ArticleState> articles;
    private KeyValueStore<String, Article> contents;
    private KeyValueStore<String, Row> rows;
    private Expiry expiry;

    /** {@code retention}: in millis; empty to keep articles for ever. */
    DeduplicateProcessor(ArticleHome home, Optional<Long> retention) {
        this.home = home;
        this.retention = retention;
    }

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        this.context = context;
        articles = context.getStateStore(CurationTopology.ARTICLES);
        contents = context.getStateStore(CurationTopology.CONTENTS);
        rows = context.getStateStore(CurationTopology.ROWS);
        KeyValueStore<String, Long> times = context.getStateStore(CurationTopology.EXPIRIES);
        expiry = retention.map(millis -> new Expiry(times, millis)).orElse(null);
    }

    @Override
    public void process(Record<String, HomeInput> record) {
        String articleId = record.key();
        ArticleState stored = articles.get(articleId);
        ArticleState state = stored == null ? ArticleState.unknown(articleId) : stored;
        StoredMemory memory = new StoredMemory(articleId, contents, rows);
        if (record.value() instanceof Arrival arrival) {
            apply(
                    record,
                    state,
                    memory,
                    home.deliver(state, memory, arrival.article(), arrival.itemOnly(), arrival.sighting()));
            if (expiry != null) {
                long fetchedAt = arrival.sighting().fetchedAt();
                if (stored == null) {
                    expiry.put(fetchedAt, articleId);
                }
                letGo(record, expiry.advance(fetchedAt));
            }
        } else if (record.value() instanceof Correspondence correspondence) {
            apply(record, state, memory, home.handle(state, memory, correspondence.letter()));
        }
    }

    /** Lets go of articles that were not delivered since, as far as nothing is under way for them and nobody follows them. */
    private void letGo(Record<String, HomeInput> cause, long before) {
        for (String articleId : expiry.due(before)) {
            ArticleState state = articles.get(articleId);
            if (state == null) {
                continue;
            }
            if (state.lastFetched() >= before) {
                expiry.put(state.lastFetched(), articleId);
            } else if (!home.evictable(state)) {
                expiry.put(before + retention.orElse(0L) / 16, articleId); // to be looked at again then
            } else {
                StoredMemory memory = new StoredMemory(articleId, contents, rows);
                apply(cause, state, memory, home.evict(state, memory));
            }
        }
    }

    private void apply(Record<String, HomeInput> cause, ArticleState state, StoredMemory memory, Effects effects) {
        memory.apply(effects);
        if (effects.evicted()) {
            articles.delete(state.articleId());
        } else if (effects.state() != null) {
            articles.put(state.articleId(), effects.state());
        }
        effects.probes()
                .forEach(probe -> forward(cause, Integer.toString(probe.partition()), new Outcome.Search(probe)));
        effects.letters().forEach(letter -> forward(cause, letter.to(), new Correspondence(letter)));
        effects.decisions().forEach(decision -> forward(cause, decision.articleId(), new Outcome.Decided(decision)));
        effects.drafts().forEach(draft -> forward(cause, draft.workId(), drafted(draft, state, effects.state())));
    }

    /** What it does to those who know the work is told by whom the article followed before, and whom it follows now. */
    private static Outcome drafted(Draft draft, ArticleState before, ArticleState after) {
        if (!draft.isTombstone()) {
            boolean led = before.articleId().equals(before.leader());
            return new Outcome.Drafted(draft, led ? Change.CHANGED : Change.ADDED, null);
        }
        String leader = after == null ? null : after.leader();
        return leader == null || leader.equals(before.articleId())
                ? new Outcome.Drafted(draft, Change.REMOVED, null)
                : new Outcome.Drafted(draft, Change.MERGED, ArticleHome.workId(leader));
    }

    private void forward(Record<String, HomeInput> cause, String key, Outcome outcome) {
        context.forward(cause.withKey(key).withValue(outcome));
    }
}
