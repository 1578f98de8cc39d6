package org.afferent.streams;

import java.util.List;
import java.util.stream.Stream;
import org.afferent.wire.Topics;

/** The topics that Kafka Streams makes for the application, by their exact names: whoever deletes them must not guess by a prefix that other applications share. */
public final class InternalTopics {
    private static final String ARRIVALS = "-" + CurationTopology.ARTICLES + "-repartition";

    private InternalTopics() {}

    /** All of them: what is logged of the stores, and the repartitioned arrivals. */
    public static List<String> of(String applicationId) {
        return Stream.concat(
                        Stream.of(applicationId + ARRIVALS),
                        CurationTopology.STORES.stream().map(store -> applicationId + "-" + store + "-changelog"))
                .toList();
    }

    /** Those through which the application's parts speak to each other: arrivals, letters and probes. */
    public static List<String> between(String applicationId, Topics generation) {
        return List.of(applicationId + ARRIVALS, generation.own(Topics.LETTERS), generation.own(Topics.PROBES));
    }
}
