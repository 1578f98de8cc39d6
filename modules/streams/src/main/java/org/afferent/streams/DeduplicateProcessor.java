package org.afferent.streams;

import java.util.function.LongFunction;
import org.afferent.dedup.ArticleHome;
import org.afferent.dedup.ArticleState;
import org.afferent.dedup.Draft;
import org.afferent.dedup.Effects;
import org.afferent.model.Article;
import org.afferent.model.Change;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** The home of articles: looks up, asks the rule, stores, forwards. */
final class DeduplicateProcessor implements Processor<String, HomeInput, String, Outcome> {
    private final ArticleHome home;
    private ProcessorContext<String, Outcome> context;
    private KeyValueStore<String, ArticleState> articles;
    private KeyValueStore<String, Article> contents;

    DeduplicateProcessor(ArticleHome home) {
        this.home = home;
    }

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        this.context = context;
        articles = context.getStateStore(CurationTopology.ARTICLES);
        contents = context.getStateStore(CurationTopology.CONTENTS);
    }

    @Override
    public void process(Record<String, HomeInput> record) {
        String articleId = record.key();
        ArticleState stored = articles.get(articleId);
        ArticleState state = stored == null ? ArticleState.unknown(articleId) : stored;
        Effects effects = record.value() instanceof Arrival arrival
                ? home.deliver(state, contents(articleId), arrival.article(), arrival.itemOnly(), arrival.sighting())
                : home.handle(state, contents(articleId), ((Correspondence) record.value()).letter());
        effects.contents().forEach((substance, content) -> contents.put(key(articleId, substance), content));
        effects.forgotten().forEach(substance -> contents.delete(key(articleId, substance)));
        if (effects.state() != null) {
            articles.put(articleId, effects.state());
        }
        effects.probes()
                .forEach(probe -> forward(record, Integer.toString(probe.partition()), new Outcome.Search(probe)));
        effects.letters().forEach(letter -> forward(record, letter.to(), new Correspondence(letter)));
        effects.decisions().forEach(decision -> forward(record, decision.articleId(), new Outcome.Decided(decision)));
        effects.drafts().forEach(draft -> forward(record, draft.workId(), drafted(draft, state, effects.state())));
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

    private LongFunction<Article> contents(String articleId) {
        return substance -> contents.get(key(articleId, substance));
    }

    private static String key(String articleId, long substance) {
        return articleId + "/" + Long.toHexString(substance);
    }
}
