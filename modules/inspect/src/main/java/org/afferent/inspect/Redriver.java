package org.afferent.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.afferent.model.Coordinates;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Sends dead letters to news.raw again, byte for byte, to the partition where they lay. The record and the mark on news.dead-letter that says so are one transaction: killed
 * at any moment and started again it goes on with what is left, and nothing is sent twice. A second one that runs at the same time is fenced by Kafka.
 */
public final class Redriver implements AutoCloseable {
    private static final int MOST_RECORDS = 100;
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    /** The largest record that news.raw takes, and room for headers. */
    private static final int LARGEST_RECORD = 52 * 1024 * 1024;

    private static final String ERRORS = "__streams.errors.";

    private final Access access;
    private final PipelineTopics pipeline;
    private final Producer<byte[], byte[]> producer;

    /**
     * Takes the place of any other one that works on this application's dead letters.
     *
     * @throws KafkaException when Kafka does not let it
     */
    public Redriver(Access access, PipelineTopics pipeline) {
        this.access = access;
        this.pipeline = pipeline;
        String id = pipeline.applicationId() + "-redrive";
        this.producer = access.newTransactionalProducer(id, LARGEST_RECORD);
        try {
            producer.initTransactions();
        } catch (TransactionalIdAuthorizationException refused) {
            producer.close();
            throw new KafkaException("transactional id " + id + ": " + refused.getMessage(), refused);
        } catch (RuntimeException refused) {
            producer.close();
            throw refused;
        }
    }

    /**
     * What is to be done with the dead letters that a filter holds.
     *
     * @param go to be sent again
     * @param held redriven too often already: something about them has to change first
     * @param done those that were redriven before
     */
    public record Plan(List<DeadLetter> go, List<DeadLetter> held, int done) {}

    /** A plan; sends nothing. {@code most} redrives of one delivery are allowed. */
    public static Plan plan(Access access, PipelineTopics pipeline, DeadLetterFilter filter, int most) {
        List<DeadLetter> go = new ArrayList<>();
        List<DeadLetter> held = new ArrayList<>();
        int done = 0;
        for (DeadLetters.Standing standing : DeadLetters.list(access, pipeline, filter)) {
            if (!standing.isOpen()) {
                done++;
            } else {
                (standing.letter().redrives() < most ? go : held).add(standing.letter());
            }
        }
        return new Plan(go, held, done);
    }

    /** Tells of each that was sent, after its transaction is committed. */
    public interface Progress {
        void redriven(DeadLetter letter, Coordinates as);
    }

    /**
     * Sends them again, in transactions of at most 100 records.
     *
     * @param letters of a plan that was made after this object was
     * @throws KafkaException when Kafka refuses; what was told to {@code progress} is done, the rest is not
     */
    public void redrive(List<DeadLetter> letters, Progress progress) {
        try (TopicReader topic = TopicReader.of(access, List.of(pipeline.deadLetter()))) {
            List<DeadLetter> batch = new ArrayList<>();
            long bytes = 0;
            for (DeadLetter letter : letters) {
                if (!batch.isEmpty() && (batch.size() == MOST_RECORDS || bytes + letter.bytes() > MOST_BYTES)) {
                    send(topic, batch, progress);
                    batch.clear();
                    bytes = 0;
                }
                batch.add(letter);
                bytes += letter.bytes();
            }
            if (!batch.isEmpty()) {
                send(topic, batch, progress);
            }
        }
    }

    private void send(TopicReader topic, List<DeadLetter> batch, Progress progress) {
        Map<DeadLetter, Coordinates> sent = new LinkedHashMap<>();
        producer.beginTransaction();
        try {
            Map<DeadLetter, Future<RecordMetadata>> answers = new LinkedHashMap<>();
            Map<DeadLetter, byte[]> keys = new LinkedHashMap<>();
            for (DeadLetter letter : batch) {
                Optional<ConsumerRecord<byte[], byte[]>> record = topic.at(letter.at());
                if (record.isPresent()) {
                    answers.put(letter, producer.send(again(letter, record.get())));
                    keys.put(letter, record.get().key());
                }
            }
            producer.flush();
            for (Map.Entry<DeadLetter, Future<RecordMetadata>> answer : answers.entrySet()) {
                RecordMetadata metadata = answer.getValue().get();
                DeadLetter letter = answer.getKey();
                Coordinates as = new Coordinates(metadata.topic(), metadata.partition(), metadata.offset());
                sent.put(letter, as);
                var unused = producer.send(mark(letter, as, keys.get(letter)));
            }
            producer.commitTransaction();
        } catch (KafkaException refused) {
            abort();
            throw refused;
        } catch (ExecutionException refused) {
            abort();
            throw new KafkaException(
                    "Redriving was refused: " + refused.getCause().getMessage(), refused.getCause());
        } catch (InterruptedException stopped) {
            abort();
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while redriving", stopped);
        }
        sent.forEach(progress::redriven);
    }

    private ProducerRecord<byte[], byte[]> again(DeadLetter letter, ConsumerRecord<byte[], byte[]> record) {
        Headers headers = new RecordHeaders();
        record.headers().forEach(header -> {
            if (!header.key().startsWith(ERRORS)) {
                headers.add(header);
            }
        });
        count(headers, letter);
        return new ProducerRecord<>(
                letter.raw().topic(),
                letter.raw().partition(),
                record.timestamp(),
                record.key(),
                record.value(),
                headers);
    }

    private ProducerRecord<byte[], byte[]> mark(DeadLetter letter, Coordinates as, byte[] key) {
        Headers headers = new RecordHeaders();
        count(headers, letter);
        RedriveHeaders.replace(headers, RedriveHeaders.AS, as);
        return new ProducerRecord<>(
                letter.at().topic(), letter.at().partition(), letter.time().toEpochMilli(), key, null, headers);
    }

    private static void count(Headers headers, DeadLetter letter) {
        RedriveHeaders.replace(headers, RedriveHeaders.OF, letter.raw());
        RedriveHeaders.replace(headers, RedriveHeaders.FIRST, letter.first());
        RedriveHeaders.replace(headers, RedriveHeaders.COUNT, letter.redrives() + 1);
    }

    private void abort() {
        try {
            producer.abortTransaction();
        } catch (KafkaException already) {
            // Fenced or gone: the broker aborts it.
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
