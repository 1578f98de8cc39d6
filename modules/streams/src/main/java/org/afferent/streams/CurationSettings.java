package org.afferent.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How one instance of the application runs.
 *
 * @param applicationId names the generation: its group, its internal topics, its state
 * @param bootstrapServers of the cluster
 * @param stateDirectory kept between runs: with it an instance comes back in seconds
 * @param threads stream threads, at least 1
 * @param instanceId a name of its own for each instance, with which it takes up at once where it died (static membership); {@code null} for none
 * @param commitInterval how often a transaction is committed; each hop of a record waits for one
 * @param overrides Kafka's own settings, which win over all above
 */
public record CurationSettings(
        String applicationId,
        String bootstrapServers,
        Path stateDirectory,
        int threads,
        String instanceId,
        Duration commitInterval,
        Map<String, Object> overrides) {
    /** A delivery of this size still passes; what is larger is refused by normalizing, with a decision. */
    static final int MOST_BYTES = 48 * 1024 * 1024;

    public CurationSettings {
        overrides = Map.copyOf(overrides);
    }

    Properties properties(GenerationTopics topics) {
        Properties p = new Properties();
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        p.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
        p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        p.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, topics.deadLetter());
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, RawProcessingFailures.class);
        p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, RawDeserializationFailures.class);
        p.put(RawProcessingFailures.RAW_TOPIC, topics.raw());
        // zstd costs twice the processor for 0.6 of the bytes, and a topic that asks for another codec than this makes
        // the
        // broker compress everything anew.
        p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 20);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 256 * 1024);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MOST_BYTES);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 2L * MOST_BYTES);
        p.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), MOST_BYTES);
        p.put(StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG), Long.MAX_VALUE);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        if (instanceId != null) {
            p.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instanceId);
        }
        p.putAll(overrides);
        return p;
    }
}
