package org.afferent.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How many offsets a group has not committed yet of the topics that it reads. */
final class Backlog {
    private Backlog() {}

    static long of(Admin admin, String group, List<String> topics) {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            for (String topic : topics) {
                for (int p = 0; p < BenchCluster.PARTITIONS; p++) {
                    asked.put(new TopicPartition(topic, p), OffsetSpec.latest());
                }
            }
            long left = 0;
            for (var end : admin.listOffsets(asked).all().get().entrySet()) {
                OffsetAndMetadata done = committed.get(end.getKey());
                left += end.getValue().offset() - (done == null ? 0 : done.offset());
            }
            return left;
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException("cannot ask how far " + group + " is", failed);
        }
    }
}
