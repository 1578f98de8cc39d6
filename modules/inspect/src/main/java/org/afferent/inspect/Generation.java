package org.afferent.inspect;

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
 */
public record Generation(
        String applicationId,
        String raw,
        String decisions,
        String curated,
        String deadLetter,
        String letters,
        String probes) {
    /** The topics as ops/topics.yaml names them. */
    public static Generation live(String applicationId) {
        return new Generation(
                applicationId,
                Topics.RAW,
                Topics.DECISIONS,
                Topics.CURATED,
                Topics.DEAD_LETTER,
                Topics.LETTERS,
                Topics.PROBES);
    }

    /** Where articles are on their way to their homes. Kafka Streams names it, after the application and its operator; it is there once the application has run. */
    String articles() {
        return applicationId + "-articles-repartition";
    }
}
