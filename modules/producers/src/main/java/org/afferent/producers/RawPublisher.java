package org.afferent.producers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.afferent.model.Coordinates;
import org.afferent.model.Delivery;
import org.afferent.news.RawArticle;
import org.afferent.producers.Publication.Published;
import org.afferent.producers.Publication.Refused;
import org.afferent.wire.RawArticleMapper;
import org.afferent.wire.RawKey;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes deliveries to news.raw: idempotent, acknowledged by all replicas in sync, the record's time is {@code fetchedAt}. Deliveries of one article share a key and so keep
 * their order. Safe for several threads.
 */
public final class RawPublisher implements AutoCloseable {
    /** Room for what a record has beside its payload. */
    private static final int OTHER_FIELDS = 1 << 21;

    private static final int BATCH = 256 * 1024;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);
    /** Brokers refuse records from further ahead ({@code message.timestamp.after.max.ms}), and with one all of its batch. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(55);

    private final Producer<String, RawArticle> producer;
    private final String topic;
    private final Clock clock;

    RawPublisher(Producer<String, RawArticle> producer, String topic, Clock clock) {
        this.producer = producer;
        this.topic = topic;
        this.clock = clock;
    }

    /**
     * Connects lazily: a cluster that is away is noticed by the first delivery.
     *
     * @param settings for Kafka's producer, {@code bootstrap.servers} among them; what the promises rest on is set here and wins
     * @param value writes the records' values; closed with this publisher
     * @param maxPayload the largest payload in bytes; the topic must take it too
     * @param clock tells deliveries of the future, which cannot be
     */
    public static RawPublisher connect(
            Map<String, Object> settings, Serializer<RawArticle> value, String topic, int maxPayload, Clock clock) {
        return new RawPublisher(
                new KafkaProducer<>(producerSettings(settings, maxPayload), new StringSerializer(), value),
                topic,
                clock);
    }

    static Map<String, Object> producerSettings(Map<String, Object> settings, int maxPayload) {
        int largest = (int) Math.min(Integer.MAX_VALUE, (long) maxPayload + OTHER_FIELDS);
        Map<String, Object> all = new HashMap<>();
        all.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd"); // as the topic: the broker need not do it again
        all.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        all.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH);
        all.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Math.max(64L << 20, 2L * largest));
        all.putAll(settings);
        all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, largest);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A leader that knows nothing of a producer takes any first batch (KAFKA-15591): with more than one under way
        // the second can be taken before the first, which is then refused until it expires.
        all.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        return all;
    }

    /**
     * Hands one delivery to the producer; blocks while its buffer is full.
     *
     * @param where for the outcome
     * @param outcome called once, soon, on a thread of the producer's or on this one
     */
    public void publish(String where, Delivery delivery, Consumer<Publication> outcome) {
        String id = delivery.source().id();
        Instant fetchedAt = delivery.fetchedAt();
        if (fetchedAt.isBefore(Instant.EPOCH)
                || fetchedAt.isAfter(clock.instant().plus(CLOCK_SKEW))) {
            outcome.accept(new Refused(
                    where,
                    id,
                    "fetchedAt=" + fetchedAt + " lies "
                            + (fetchedAt.isBefore(Instant.EPOCH) ? "before 1970" : "in the future")
                            + ", which Kafka does not take"));
            return;
        }
        ProducerRecord<String, RawArticle> record = new ProducerRecord<>(
                topic, null, fetchedAt.toEpochMilli(), RawKey.of(delivery), RawArticleMapper.toAvro(delivery));
        try {
            // The callback gets what the future would.
            var unused = producer.send(
                    record,
                    (metadata, failure) -> outcome.accept(
                            failure == null
                                    ? new Published(
                                            where,
                                            id,
                                            new Coordinates(metadata.topic(), metadata.partition(), metadata.offset()))
                                    : new Refused(where, id, why(failure))));
        } catch (SerializationException unwritable) {
            outcome.accept(new Refused(where, id, why(unwritable)));
        }
    }

    /** Waits until every delivery handed over has its outcome. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }

    private static String why(Exception failure) {
        String cause =
                failure.getCause() == null ? "" : " (" + failure.getCause().getMessage() + ")";
        return (failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage()) + cause;
    }
}
