package org.afferent.producers.feed;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.afferent.producers.web.Robots;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Keeps states in the compacted topic. A state that is lost costs redeliveries, nothing else: it is written after what it speaks of was published. */
final class KafkaFeedStore implements FeedStore, AutoCloseable {
    private static final int LARGEST = 8 << 20;

    private final Producer<String, byte[]> producer;
    private final String topic;
    private final Map<String, URI> feeds = new HashMap<>();
    private final FeedPartitions partitions;
    private final Consumer<String> problems;

    KafkaFeedStore(
            Map<String, Object> settings,
            String topic,
            FeedsFile file,
            FeedPartitions partitions,
            Consumer<String> problems) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1); // see RawPublisher
        all.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
        this.producer = new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
        this.topic = topic;
        file.feeds().forEach(feed -> feeds.put(feed.id(), feed.url()));
        this.partitions = partitions;
        this.problems = problems;
    }

    @Override
    public void save(FeedState state) {
        send(partitions.of(feeds.get(state.feed())), StateJson.feedKey(state.feed()), StateJson.of(state));
    }

    @Override
    public void save(Robots robots) {
        send(partitions.of(URI.create(robots.origin())), StateJson.robotsKey(robots.origin()), StateJson.of(robots));
    }

    private void send(int partition, String key, byte[] value) {
        try {
            var unused = producer.send(new ProducerRecord<>(topic, partition, key, value), (metadata, failure) -> {
                if (failure != null) {
                    problems.accept("the state " + key + " was not kept: " + failure.getMessage());
                }
            });
        } catch (RuntimeException failure) { // a broker that is away must not end the polling
            problems.accept("the state " + key + " was not kept: " + failure.getMessage());
        }
    }

    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(10));
    }
}
