package org.afferent.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.afferent.news.Takedown;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What news.takedowns says: which articles must not be shown. Opened once and refreshed, like {@link Generations}; not for several threads. */
public final class Takedowns implements AutoCloseable {
    private final Deserializer<Takedown> values;
    private final Map<String, Takedown> byArticle = new TreeMap<>();
    private final CompactedTopic topic;

    private Takedowns(Map<String, Object> clientSettings, Deserializer<Takedown> values) {
        this.values = values;
        this.topic = new CompactedTopic(clientSettings, Topics.TAKEDOWNS, this::take);
    }

    /**
     * Reads the topic to its present end.
     *
     * @param clientSettings of a Kafka consumer, {@code bootstrap.servers} at least; a group is not used
     * @throws KafkaException when the cluster cannot be read
     */
    public static Takedowns open(Map<String, Object> clientSettings, WireSerdes serdes) {
        return new Takedowns(clientSettings, serdes.value(Takedown.class).deserializer());
    }

    /** Those that are there now, by articleId; none when the cluster does not have the topic. */
    public static Map<String, Takedown> read(Map<String, Object> clientSettings, WireSerdes serdes) {
        try (Takedowns takedowns = open(clientSettings, serdes)) {
            return takedowns.byArticle;
        }
    }

    /** The articles that are taken down as far as this has seen; takes in what has come since, and does not wait. */
    public Set<String> articles() {
        topic.refresh();
        return Set.copyOf(byArticle.keySet());
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            byArticle.remove(record.key());
        } else {
            byArticle.put(record.key(), values.deserialize(record.topic(), record.value()));
        }
    }

    @Override
    public void close() {
        topic.close();
        values.close();
    }

    /** Writes them; returns when the brokers have them. */
    public static void write(Map<String, Object> clientSettings, WireSerdes serdes, List<Takedown> takedowns) {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        try (Producer<String, Takedown> producer = new KafkaProducer<>(
                settings, new StringSerializer(), serdes.value(Takedown.class).serializer())) {
            for (Takedown takedown : takedowns) {
                producer.send(new ProducerRecord<>(Topics.TAKEDOWNS, takedown.getArticleId(), takedown))
                        .get();
            }
        } catch (ExecutionException refused) {
            throw new KafkaException(
                    "Cannot write to " + Topics.TAKEDOWNS + ": "
                            + refused.getCause().getMessage(),
                    refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while writing to " + Topics.TAKEDOWNS, stopped);
        }
    }
}
