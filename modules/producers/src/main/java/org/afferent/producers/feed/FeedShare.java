package org.afferent.producers.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.afferent.producers.web.Robots;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * This instance's share of the feeds: those in the partitions of news.feeds that Kafka's consumer group gives it. What it is given it reads to the end, to know how the feeds
 * were left, and then polls; what is taken from it, it stops polling before another instance gets it.
 */
final class FeedShare implements ConsumerRebalanceListener, AutoCloseable {
    private final Consumer<String, byte[]> consumer;
    private final String topic;
    private final FeedsFile file;
    private final FeedPartitions partitions;
    private final Poller poller;
    private final Clock clock;
    private final Runnable afterStop;
    private final Map<TopicPartition, Reading> reading = new HashMap<>();

    /** A partition that is not yet read to its end. */
    private static final class Reading {
        private long end = -1;
        private final Map<String, byte[]> records = new HashMap<>();
    }

    FeedShare(
            Supplier<Consumer<String, byte[]>> consumer,
            String topic,
            FeedsFile file,
            FeedPartitions partitions,
            Poller poller,
            Clock clock,
            Runnable afterStop) {
        this.consumer = consumer.get();
        this.topic = topic;
        this.file = file;
        this.partitions = partitions;
        this.poller = poller;
        this.clock = clock;
        this.afterStop = afterStop;
    }

    static Consumer<String, byte[]> consumer(Map<String, Object> settings, String group) {
        Map<String, Object> all = new HashMap<>();
        all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15_000); // how long the feeds of a dead instance rest
        all.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        all.putAll(settings);
        all.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false); // the place is always the beginning
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }

    void subscribe() {
        consumer.subscribe(List.of(topic), this);
    }

    /** Keeps the membership alive and reads what is still to be read; to be called again and again from one thread. */
    void tend(Duration most) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(most)) {
            Reading partition = reading.get(new TopicPartition(record.topic(), record.partition()));
            if (partition != null && record.key() != null) {
                partition.records.put(record.key(), record.value());
            }
        }
        try {
            readOn();
        } catch (TimeoutException brokerIsAway) {
            return; // asked again the next time; what is polled goes on
        }
    }

    private void readOn() {
        for (TopicPartition partition : Set.copyOf(reading.keySet())) {
            Reading open = reading.get(partition);
            if (open.end < 0) {
                open.end = consumer.endOffsets(List.of(partition)).get(partition);
            }
            if (consumer.position(partition) >= open.end) {
                consumer.pause(List.of(partition));
                own(partition.partition(), reading.remove(partition).records);
            }
        }
    }

    /** Whether everything that was given is read. */
    boolean isSettled() {
        return reading.isEmpty() && !consumer.assignment().isEmpty();
    }

    private void own(int partition, Map<String, byte[]> records) {
        List<FeedState> states = new ArrayList<>();
        for (FeedConfig feed : file.feeds()) {
            if (partitions.of(feed) == partition) {
                byte[] state = records.get(StateJson.feedKey(feed.id()));
                states.add(state == null ? FeedState.fresh(feed.id(), clock.instant()) : StateJson.feed(state));
            }
        }
        List<Robots> robots = new ArrayList<>();
        records.forEach((key, value) -> {
            if (StateJson.isRobots(key) && value != null) {
                robots.add(StateJson.robots(value));
            }
        });
        poller.own(states, robots);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> given) {
        if (!given.isEmpty()) {
            consumer.seekToBeginning(given);
            given.forEach(partition -> reading.put(partition, new Reading()));
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> taken) {
        reading.keySet().removeAll(taken);
        Set<Integer> numbers = taken.stream().map(TopicPartition::partition).collect(Collectors.toSet());
        Set<String> ids = new HashSet<>();
        file.feeds().stream()
                .filter(feed -> numbers.contains(partitions.of(feed)))
                .forEach(feed -> ids.add(feed.id()));
        try {
            poller.disown(ids);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        afterStop.run(); // what was learned is in the topic before the next instance reads it
    }

    @Override
    public void close() {
        consumer.close();
    }
}
