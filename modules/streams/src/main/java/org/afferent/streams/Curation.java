package org.afferent.streams;

import java.util.Properties;
import java.util.function.Function;
import org.afferent.dedup.Draft;
import org.afferent.dedup.Versions;
import org.afferent.model.Annotations;
import org.afferent.model.Article;
import org.afferent.model.Provenance;
import org.afferent.model.Work;
import org.afferent.normalize.Normalizer;
import org.afferent.wire.WireSerdes;

/**
 * What the topology is given: the rules, the serdes and Kafka's own settings.
 *
 * @param normalizer bytes to articles
 * @param tagger articles to annotations; total: it never throws for what an article holds
 * @param versions of the rules and the vocabulary, for decisions and provenance
 * @param deduplication the policy, and how long articles are kept
 * @param intake which deliveries take part
 * @param serdes for the public topics
 * @param properties of Kafka Streams
 */
public record Curation(
        Normalizer normalizer,
        Function<Article, Annotations> tagger,
        Versions versions,
        Deduplication deduplication,
        Intake intake,
        WireSerdes serdes,
        Properties properties) {
    /** The version of the public contract under schemas/. */
    static final String SCHEMA_VERSION = "2";

    /** The record's content for a draft, tagged. */
    Tagged tag(Outcome.Drafted drafted) {
        Draft draft = drafted.draft();
        if (draft.isTombstone()) {
            return new Tagged(null, drafted.change(), drafted.replacedBy());
        }
        Article lead = draft.lead();
        Work work = new Work(
                draft.workId(),
                lead,
                draft.datePublished(),
                lead.dateModified() == null ? null : lead.dateModified().value(),
                tagger.apply(lead),
                draft.editions(),
                draft.editionCount(),
                draft.replaces(),
                new Provenance(versions.rules(), versions.vocabulary(), SCHEMA_VERSION, draft.first(), draft.last()));
        return new Tagged(work, drafted.change(), null);
    }
}
