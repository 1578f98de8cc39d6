package org.afferent.replay;

import java.util.Map;
import org.afferent.wire.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;

/** Holds a replay's consumer to its {@link Pace}. Public because Kafka makes it. */
public final class Throttle implements ConsumerInterceptor<byte[], byte[]> {
    private static final String PACE = "afferent.replay.pace";
    /** Small, so that a pause is short and so is what keeps a processor busy: the answers between the application's parts come through the same consumer. */
    private static final int RECORDS_AT_ONCE = 10;

    private Pace pace;

    /** Settings of Kafka Streams under which an application keeps this pace. */
    public static Map<String, Object> settings(Pace pace) {
        return Map.of(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG),
                Throttle.class.getName(),
                StreamsConfig.mainConsumerPrefix(PACE),
                pace,
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG),
                RECORDS_AT_ONCE,
                // A pause must not cost a transaction.
                StreamsConfig.producerPrefix("transaction.timeout.ms"),
                60_000);
    }

    @Override
    public void configure(Map<String, ?> settings) {
        pace = (Pace) settings.get(PACE);
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        int raw = 0;
        for (TopicPartition partition : records.partitions()) {
            if (partition.topic().equals(Topics.RAW)) {
                raw += records.records(partition).size();
            }
        }
        pace.spend(raw);
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}
}
