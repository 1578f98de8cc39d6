package org.afferent.streams;

import java.util.List;
import org.afferent.dedup.ArticleHome;
import org.afferent.dedup.ArticleState;
import org.afferent.dedup.IndexRow;
import org.afferent.dedup.Letter;
import org.afferent.dedup.Probe;
import org.afferent.dedup.Row;
import org.afferent.model.Article;
import org.afferent.news.CuratedArticle;
import org.afferent.news.Decision;
import org.afferent.news.RawArticle;
import org.afferent.news.Takedown;
import org.afferent.wire.DecisionMapper;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * The picture: normalize, identify, deduplicate, tag, curate. Only wiring; docs/architecture.md explains it and {@code afferent topology} prints it.
 *
 * <pre>
 * news.raw ─ normalize ─┬─ rejected ──────────────────────────────────────► news.decisions
 *                       └─ identify ══► deduplicate ─┬─ decisions ────────► news.decisions
 *                                        ▲           ├─ drafts ─ tag ─ curate ► news.curated
 *                                        │           ├─ probes ══► search ─┐
 *                                        └═ letters ◄┴═════════════════════┘
 * </pre>
 */
public final class CurationTopology {
    static final String ARTICLES = "articles";
    static final String CONTENTS = "contents";
    static final String ROWS = "article-rows";
    static final String EXPIRIES = "expiries";
    static final String INDEX_ROWS = "index-rows";

    /** Every store there is. */
    static final List<String> STORES = List.of(ARTICLES, CONTENTS, ROWS, EXPIRIES, INDEX_ROWS);

    private CurationTopology() {}

    /** The topology of one generation. */
    public static Topology build(Curation curation, GenerationTopics topics) {
        StreamsBuilder builder = Builders.of(curation.properties());
        StateSerdes state = new StateSerdes();
        ArticleHome home =
                new ArticleHome(curation.deduplication().policies(), curation.versions(), topics.indexPartitions());

        KStream<String, Outcome> normalized = builder.stream(
                        topics.raw(),
                        Consumed.with(Serdes.String(), curation.serdes().value(RawArticle.class))
                                .withName("read-deliveries"))
                .process(
                        () -> new NormalizeProcessor(curation.normalizer(), curation.versions(), curation.intake()),
                        Named.as("normalize"));

        // The deliveries of one article must meet, whatever key and partition their producers chose: only then can a
        // redelivery be told from a revision.
        KStream<String, HomeInput> arrivals = of(normalized, "accepted", Arrival.class)
                .selectKey((raw, arrival) -> arrival.article().articleId(), Named.as("identify"))
                .repartition(Repartitioned.with(Serdes.String(), state.of(Arrival.class))
                        .withName(ARTICLES)
                        .withNumberOfPartitions(topics.articlePartitions()))
                .mapValues(HomeInput.class::cast, Named.as("admit"));

        // What other articles and the index have to say to an article must reach the partition where its state lies.
        KStream<String, HomeInput> letters = builder.stream(
                        topics.letters(),
                        Consumed.with(Serdes.String(), state.of(Letter.class)).withName("read-letters"))
                .mapValues(Correspondence::new, Named.as("open"));

        KStream<String, Outcome> outcomes = arrivals.merge(letters, Named.as("meet"))
                .process(
                        () -> new DeduplicateProcessor(
                                home, curation.deduplication().retentionMillis()),
                        Named.as("deduplicate"),
                        StateStores.add(builder, ARTICLES, state.of(ArticleState.class)),
                        StateStores.add(builder, CONTENTS, state.of(Article.class)),
                        StateStores.add(builder, ROWS, state.of(Row.class)),
                        StateStores.add(builder, EXPIRIES, Serdes.Long()));

        // A hash has one home in the index, so that any two texts that share it meet there; one record carries all of
        // an article's hashes of one partition.
        of(outcomes, "searches", Outcome.Search.class)
                .mapValues(Outcome.Search::probe, Named.as("probe"))
                .to(
                        topics.probes(),
                        Produced.with(Serdes.String(), state.of(Probe.class), new IndexPartitioner())
                                .withName("write-probes"));
        builder.stream(
                        topics.probes(),
                        Consumed.with(Serdes.String(), state.of(Probe.class)).withName("read-probes"))
                .process(
                        SearchProcessor::new,
                        Named.as("search"),
                        StateStores.add(builder, INDEX_ROWS, state.of(IndexRow.class)))
                .to(
                        topics.letters(),
                        Produced.with(Serdes.String(), state.of(Letter.class)).withName("write-answers"));

        // That an article is taken down is told to its home like anything else: whatever comes first, it is gone at
        // last.
        builder.stream(
                        topics.takedowns(),
                        Consumed.with(Serdes.String(), curation.serdes().value(Takedown.class))
                                .withName("read-takedowns"))
                .filter((articleId, takedown) -> takedown != null, Named.as("taken-down"))
                .mapValues((articleId, takedown) -> (Letter) new Letter.TakeDown(articleId), Named.as("take-down"))
                .to(
                        topics.letters(),
                        Produced.with(Serdes.String(), state.of(Letter.class)).withName("write-takedowns"));

        of(outcomes, "correspondence", Correspondence.class)
                .mapValues(Correspondence::letter, Named.as("close"))
                .to(
                        topics.letters(),
                        Produced.with(Serdes.String(), state.of(Letter.class)).withName("write-letters"));

        of(outcomes, "drafts", Outcome.Drafted.class)
                .mapValues(curation::tag, Named.as("tag"))
                .process(CurateProcessor::new, Named.as("curate"))
                .to(
                        topics.curated(),
                        Produced.with(Serdes.String(), curation.serdes().value(CuratedArticle.class))
                                .withName("write-curated"));

        Produced<String, Decision> decisions =
                Produced.with(Serdes.String(), curation.serdes().value(Decision.class));
        of(normalized, "rejected", Outcome.Decided.class)
                .mapValues(CurationTopology::record, Named.as("refuse"))
                .to(topics.decisions(), decisions.withName("write-refusals"));
        of(outcomes, "decided", Outcome.Decided.class)
                .mapValues(CurationTopology::record, Named.as("decide"))
                .to(topics.decisions(), decisions.withName("write-decisions"));

        return builder.build(curation.properties());
    }

    private static <T> KStream<String, T> of(KStream<String, Outcome> outcomes, String name, Class<T> kind) {
        return outcomes.filter((key, outcome) -> kind.isInstance(outcome), Named.as(name))
                .mapValues(kind::cast, Named.as(name + "-only"));
    }

    private static Decision record(Outcome.Decided decided) {
        return DecisionMapper.toAvro(decided.decision());
    }
}
