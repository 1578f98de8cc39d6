package org.afferent.streams;

import org.afferent.wire.Topics;

/**
 * The topics of one generation, and over how many partitions its state is spread. The two counts are part of the layout of the state: another count is another generation.
 *
 * @param raw every delivery
 * @param decisions what became of it
 * @param curated one record per work
 * @param deadLetter what could not be processed
 * @param letters what homes and the index tell each other, keyed by the receiver
 * @param probes what homes ask the index, by index partition
 * @param takedowns articles that must not be shown
 * @param articlePartitions of {@code letters}: where the homes of articles lie
 * @param indexPartitions of {@code probes}
 */
public record GenerationTopics(
        String raw,
        String decisions,
        String curated,
        String deadLetter,
        String letters,
        String probes,
        String takedowns,
        int articlePartitions,
        int indexPartitions) {
    /** Names and counts as ops/topics.yaml declares them, for the generation that {@code topics} is of. */
    public static GenerationTopics of(Topics topics) {
        return new GenerationTopics(
                topics.own(Topics.RAW),
                topics.own(Topics.DECISIONS),
                topics.own(Topics.CURATED),
                topics.own(Topics.DEAD_LETTER),
                topics.own(Topics.LETTERS),
                topics.own(Topics.PROBES),
                topics.own(Topics.TAKEDOWNS),
                topics.topic(topics.own(Topics.LETTERS)).partitions(),
                topics.topic(topics.own(Topics.PROBES)).partitions());
    }

    GenerationTopics withPartitions(int articles, int index) {
        return new GenerationTopics(raw, decisions, curated, deadLetter, letters, probes, takedowns, articles, index);
    }
}
