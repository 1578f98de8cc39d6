package org.afferent.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/** One thing to do to a cluster. */
sealed interface TopicChange {
    /** What it does, on one line, beginning with a verb. */
    String line();

    KafkaFuture<Void> apply(Admin admin);

    /** Throws {@link TopicException} when it cannot be done. */
    default void check() {}

    record Setting(String is, String wanted) {}

    record Create(TopicSpec topic) implements TopicChange {
        @Override
        public String line() {
            return "create topic " + topic.name() + " with " + topic.partitions() + " partitions, "
                    + topic.config().entrySet().stream().map(Object::toString).collect(Collectors.joining(", "));
        }

        @Override
        public KafkaFuture<Void> apply(Admin admin) {
            // The replication factor is the cluster's own default.
            NewTopic created = new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty());
            return admin.createTopics(List.of(created.configs(topic.config()))).all();
        }
    }

    record Alter(String topic, Map<String, Setting> settings) implements TopicChange {
        @Override
        public String line() {
            return "alter topic " + topic + ": "
                    + settings.entrySet().stream()
                            .map(one -> one.getKey() + " " + one.getValue().is() + " -> "
                                    + one.getValue().wanted())
                            .collect(Collectors.joining(", "));
        }

        @Override
        public KafkaFuture<Void> apply(Admin admin) {
            List<AlterConfigOp> ops = settings.entrySet().stream()
                    .map(one -> new AlterConfigOp(
                            new ConfigEntry(one.getKey(), one.getValue().wanted()), AlterConfigOp.OpType.SET))
                    .toList();
            return admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), ops))
                    .all();
        }
    }

    record Grow(String topic, int is, int wanted) implements TopicChange {
        @Override
        public String line() {
            return "grow topic " + topic + " from " + is + " to " + wanted
                    + " partitions (records of one key may then lie in two; a running stream has to be replayed)";
        }

        @Override
        public KafkaFuture<Void> apply(Admin admin) {
            return admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(wanted)))
                    .all();
        }
    }

    record Shrink(String topic, int is, int wanted) implements TopicChange {
        @Override
        public String line() {
            return "refuse to shrink topic " + topic + " from " + is + " to " + wanted + " partitions";
        }

        @Override
        public void check() {
            throw new TopicException(
                    "Topic " + topic + " has " + is + " partitions and ops/topics.yaml declares " + wanted
                            + ": Kafka cannot take partitions away; declare " + is + ", or make a new topic and copy",
                    null);
        }

        @Override
        public KafkaFuture<Void> apply(Admin admin) {
            throw new IllegalStateException(line());
        }
    }
}
