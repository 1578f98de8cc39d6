package org.afferent.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What has to be done to a cluster for its topics to be as declared. Nothing is ever deleted, and settings that the declaration does not name are left alone. */
public final class TopicPlan {
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);

    private final Topics wanted;
    private final List<TopicChange> changes;

    private TopicPlan(Topics wanted, List<TopicChange> changes) {
        this.wanted = wanted;
        this.changes = List.copyOf(changes);
    }

    /**
     * Compares a declaration with a cluster.
     *
     * @throws TopicException when the cluster cannot be asked
     */
    public static TopicPlan of(Admin admin, Topics wanted) {
        List<TopicChange> changes = new ArrayList<>();
        Map<String, TopicDescription> present = present(admin, wanted);
        Map<String, Config> configs = configs(admin, present.keySet());
        for (TopicSpec spec : wanted.all()) {
            TopicDescription topic = present.get(spec.name());
            if (topic == null) {
                changes.add(new TopicChange.Create(spec));
                continue;
            }
            int partitions = topic.partitions().size();
            if (partitions > spec.partitions()) {
                changes.add(new TopicChange.Shrink(spec.name(), partitions, spec.partitions()));
            } else if (partitions < spec.partitions()) {
                changes.add(new TopicChange.Grow(spec.name(), partitions, spec.partitions()));
            }
            Map<String, TopicChange.Setting> settings = differing(spec, configs.get(spec.name()));
            if (!settings.isEmpty()) {
                changes.add(new TopicChange.Alter(spec.name(), settings));
            }
        }
        return new TopicPlan(wanted, changes);
    }

    /** Whether the cluster is as declared. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** One line for each change, as {@code topics apply} prints it. */
    public List<String> lines() {
        return changes.stream().map(TopicChange::line).toList();
    }

    /**
     * Makes the cluster so, and returns when it shows it. Applied twice, the second time does nothing.
     *
     * @throws TopicException when a change is refused; before the first change when the plan has one that cannot be made
     */
    public void apply(Admin admin) {
        changes.forEach(TopicChange::check);
        changes.forEach(change -> await(change.line(), change.apply(admin)));
        // The controller has agreed, but brokers learn of it a moment later; whoever goes on at once would not find the
        // topic.
        Backoff backoff = new Backoff(Duration.ofMillis(20), Duration.ofMillis(500));
        long began = System.nanoTime();
        TopicPlan left = of(admin, wanted);
        while (!left.isEmpty()) {
            if (System.nanoTime() - began > VISIBLE_WITHIN.toNanos()
                    || Thread.currentThread().isInterrupted()) {
                throw new TopicException(
                        "Kafka accepted every change, but does not show it after " + VISIBLE_WITHIN.toSeconds() + " s: "
                                + String.join("; ", left.lines()),
                        null);
            }
            backoff.pause();
            left = of(admin, wanted);
        }
    }

    private static Map<String, TopicDescription> present(Admin admin, Topics wanted) {
        Map<String, TopicDescription> present = new TreeMap<>();
        List<String> names = wanted.all().stream().map(TopicSpec::name).toList();
        admin.describeTopics(names).topicNameValues().forEach((name, topic) -> {
            try {
                present.put(name, await("describe topic " + name, topic));
            } catch (TopicException failure) {
                if (!(failure.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failure;
                }
            }
        });
        return present;
    }

    private static Map<String, Config> configs(Admin admin, Collection<String> names) {
        Map<String, Config> configs = new TreeMap<>();
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        admin.describeConfigs(resources)
                .values()
                .forEach((topic, config) ->
                        configs.put(topic.name(), await("describe the settings of topic " + topic.name(), config)));
        return configs;
    }

    private static Map<String, TopicChange.Setting> differing(TopicSpec spec, Config config) {
        Map<String, TopicChange.Setting> settings = new TreeMap<>();
        spec.config().forEach((key, wanted) -> {
            String is = config.get(key) == null ? null : config.get(key).value();
            if (!wanted.equals(is)) {
                settings.put(key, new TopicChange.Setting(is, wanted));
            }
        });
        return settings;
    }

    private static <T> T await(String what, KafkaFuture<T> result) {
        try {
            return result.get();
        } catch (ExecutionException refused) {
            throw new TopicException(
                    "Kafka, asked to " + what + ", refused: "
                            + refused.getCause().getMessage(),
                    refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TopicException("Kafka, asked to " + what + ", was not waited for: interrupted", stopped);
        }
    }
}
