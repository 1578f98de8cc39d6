package org.afferent.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.afferent.news.Decision;
import org.afferent.news.DecisionKind;
import org.afferent.wire.Generation;
import org.afferent.wire.Offsets;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Looks at the promoted generation and sets the pace of a replay by it: by how long its decisions take, and by how far it is behind. For one thread. */
public final class LiveWatch implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration LEARNING = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final int LEARNED = 100;
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private final Offsets asked;
    private final Pace pace;
    private final List<TopicPartition> raw;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Deserializer<Decision> values;
    private final Appearances appearances = new Appearances();
    private final List<Long> delays = new ArrayList<>();
    private UsualDelay usual = new UsualDelay();
    private String followed = "";
    private long end = -1;

    /**
     * @param clientSettings of a Kafka consumer, {@code bootstrap.servers} at least; a group is not used
     */
    public LiveWatch(Admin admin, Map<String, Object> clientSettings, WireSerdes serdes, Pace pace) {
        this.asked = new Offsets(admin);
        this.pace = pace;
        this.raw = asked.partitions(List.of(Topics.RAW));
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        values = serdes.value(Decision.class).deserializer();
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Learns how long decisions take without the replay; to be called before it takes its first record. Takes ten seconds where deliveries come, two where none do; where some do the replay begins slowly.
     *
     * @return milliseconds; NaN when too little was decided meanwhile, and only how far it is behind will count
     */
    public double learn(Generation live) {
        follow(live);
        long begin = System.nanoTime();
        long lastNews = begin;
        long seen = -1;
        int news = 0;
        while (delays.size() < LEARNED
                && System.nanoTime() - begin < LEARNING.toNanos()
                && System.nanoTime() - lastNews < SILENCE.toNanos()) {
            glance();
            lastNews = end != seen ? System.nanoTime() : lastNews;
            news += end != seen ? 1 : 0;
            seen = end;
        }
        usual.learn(delays);
        delays.clear();
        if (news > 1) { // the first look is always new
            pace.slow();
        }
        return usual.usual();
    }

    /** Watches for about so long, then adapts the pace. A live generation that never ran cannot be late. */
    public void look(Generation live, Duration time) {
        follow(live);
        long begin = System.nanoTime();
        long before = end;
        do {
            glance();
        } while (System.nanoTime() - begin < time.toNanos());
        double seconds =
                (System.nanoTime() - begin) / (double) Duration.ofSeconds(1).toNanos();
        double input = before < 0 ? 0 : (end - before) / seconds;
        boolean late = usual.isLate(delays, pace.isSlowest());
        pace.adapt(late || Pace.isBehind(behind(live), input), seconds);
        if (delays.size() >= UsualDelay.ENOUGH) {
            delays.clear();
        }
    }

    private void follow(Generation live) {
        String topic = live.topic(Topics.DECISIONS);
        if (!topic.equals(followed)) {
            List<TopicPartition> partitions = asked.partitions(List.of(topic));
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            usual = new UsualDelay();
            followed = topic;
        }
    }

    private void glance() {
        Map<TopicPartition, Long> ends = asked.ends(raw);
        long now = System.nanoTime();
        ends.forEach((partition, offset) -> appearances.note(partition.partition(), offset, now));
        appearances.forgetBefore(now - REMEMBERED.toNanos());
        end = ends.values().stream().mapToLong(Long::longValue).sum();
        consumer.poll(GLANCE).forEach(this::take);
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        Decision decision = values.deserialize(record.topic(), record.value());
        if (decision.getKind() == DecisionKind.DELIVERY) {
            long now = System.nanoTime();
            appearances
                    .of(decision.getRaw().getPartition(), decision.getRaw().getOffset())
                    .ifPresent(at -> delays.add(Duration.ofNanos(now - at).toMillis()));
        }
    }

    private long behind(Generation live) {
        Map<TopicPartition, Long> committed = asked.committed(live.applicationId());
        Map<TopicPartition, Long> ends = asked.ends(raw);
        long behind = 0;
        for (TopicPartition partition : raw) {
            Long done = committed.get(partition);
            behind += done == null ? 0 : Math.max(0, ends.get(partition) - done);
        }
        return behind;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
