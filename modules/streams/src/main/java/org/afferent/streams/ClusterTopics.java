package org.afferent.streams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.afferent.wire.Offsets;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics as the cluster has them. */
final class ClusterTopics {
    private ClusterTopics() {}

    /** The declared topics with the cluster's counts of partitions. */
    static GenerationTopics checked(Admin admin, GenerationTopics declared) {
        List<String> names = List.of(
                declared.raw(),
                declared.decisions(),
                declared.curated(),
                declared.deadLetter(),
                declared.letters(),
                declared.probes(),
                declared.takedowns());
        Map<String, KafkaFuture<TopicDescription>> asked =
                admin.describeTopics(names).topicNameValues();
        Map<String, Integer> partitions = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            try {
                partitions.put(
                        name,
                        Offsets.answer(asked.get(name), "describe " + name)
                                .partitions()
                                .size());
            } catch (KafkaException failed) {
                if (!(failed.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failed;
                }
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new MissingTopicsException(missing);
        }
        return declared.withPartitions(partitions.get(declared.letters()), partitions.get(declared.probes()));
    }
}
