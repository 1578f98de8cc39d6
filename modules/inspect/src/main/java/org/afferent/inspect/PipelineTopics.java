package org.afferent.inspect;

import org.afferent.news.RawArticle;
import org.afferent.wire.Generation;
import org.afferent.wire.Topics;

/**
 * The application that is asked about, and its topics.
 *
 * @param applicationId its consumer group
 * @param raw every delivery
 * @param decisions what became of it
 * @param curated one record per work
 * @param deadLetter what could not be processed
 * @param letters between the parts of the application
 * @param probes likewise
 * @param scope which deliveries take part; the others are passed over without an outcome
 */
public record PipelineTopics(
        String applicationId,
        String raw,
        String decisions,
        String curated,
        String deadLetter,
        String letters,
        String probes,
        Generation.Scope scope) {
    /** Those of a generation. */
    public static PipelineTopics of(Generation generation) {
        return new PipelineTopics(
                generation.applicationId(),
                generation.topic(Topics.RAW),
                generation.topic(Topics.DECISIONS),
                generation.topic(Topics.CURATED),
                generation.topic(Topics.DEAD_LETTER),
                generation.topic(Topics.LETTERS),
                generation.topic(Topics.PROBES),
                generation.scope());
    }

    boolean takesPart(RawArticle delivery) {
        return scope.holds(delivery.getFetchedAt(), delivery.getPublisher());
    }

    /** Where articles are on their way to their homes. Kafka Streams names it, after the application and its operator; it is there once the application has run. */
    String articles() {
        return applicationId + "-articles-repartition";
    }
}
