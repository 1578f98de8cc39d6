package org.afferent.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What lies between a group's offsets and the ends, as a reader of committed records meets it. */
public final class Remainder {
    private static final int POLLS = 20;
    private static final Duration POLL = Duration.ofMillis(50);

    private Remainder() {}

    /**
     * Whether nothing is to be read between the offsets and the ends. What a transaction left that was aborted is not, and Kafka Streams does not commit an offset behind it where
     * nothing else was read from that partition since the task was started: who only compares the two waits for ever. What an open transaction holds is to be read. Takes up to a second.
     *
     * @param clientSettings of a Kafka consumer, {@code bootstrap.servers} at least; a group is not used
     * @param from offsets of the partitions that are asked about
     * @param ends of at least these partitions
     */
    public static boolean isEmpty(
            Map<String, Object> clientSettings, Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            for (int i = 0; i < POLLS; i++) {
                if (!consumer.poll(POLL).isEmpty()) {
                    return false;
                }
                if (from.keySet().stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition))) {
                    return true;
                }
            }
            return false;
        }
    }
}
