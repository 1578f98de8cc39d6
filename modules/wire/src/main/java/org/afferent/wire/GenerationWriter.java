package org.afferent.wire;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes news.generations; each method is one record and returns when the brokers have it. */
public final class GenerationWriter implements AutoCloseable {
    private final Producer<String, org.afferent.news.Generation> producer;

    private GenerationWriter(Producer<String, org.afferent.news.Generation> producer) {
        this.producer = producer;
    }

    /** {@code clientSettings} of a Kafka producer, {@code bootstrap.servers} at least. */
    public static GenerationWriter connect(Map<String, Object> clientSettings, WireSerdes serdes) {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return new GenerationWriter(new KafkaProducer<>(
                settings,
                new StringSerializer(),
                serdes.value(org.afferent.news.Generation.class).serializer()));
    }

    /** Records a generation as it is now. */
    public void record(Generation generation) {
        send(generation.name(), GenerationMapper.toAvro(generation));
    }

    /** Removes a generation's record; what it names is not touched. */
    public void forget(String name) {
        send(name, null);
    }

    /** Makes all who follow the promoted generation turn to this one. */
    public void promote(Generation generation, Generation previous, Instant now) {
        send(Generations.PROMOTED, GenerationMapper.toAvro(new Promotion(generation, now, previous.name())));
    }

    private void send(String key, org.afferent.news.Generation value) {
        try {
            producer.send(new ProducerRecord<>(Topics.GENERATIONS, key, value)).get();
        } catch (ExecutionException refused) {
            throw new KafkaException(
                    "Cannot write " + key + " to " + Topics.GENERATIONS + ": "
                            + refused.getCause().getMessage(),
                    refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while writing " + key + " to " + Topics.GENERATIONS, stopped);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
