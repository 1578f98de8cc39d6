package org.afferent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.afferent.model.Coordinates;
import org.afferent.news.Decision;
import org.afferent.wire.DecisionMapper;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;

/** Follows news.decisions and news.dead-letter from their present ends on, on a thread of its own, and books what it reads. */
final class DecisionReader implements AutoCloseable {
    /** Kafka's own headers on dead letters (KIP-1034). */
    private static final String ERROR = "__streams.errors.";

    private final Consumer<byte[], byte[]> consumer;
    private final Deserializer<Decision> decisions;
    private final Accounts accounts;
    private final Thread thread;
    private volatile boolean closing;
    private volatile RuntimeException failure;

    private DecisionReader(Consumer<byte[], byte[]> consumer, Deserializer<Decision> decisions, Accounts accounts) {
        this.consumer = consumer;
        this.decisions = decisions;
        this.accounts = accounts;
        this.thread = new Thread(this::follow, "ledger");
        thread.setDaemon(true);
    }

    static DecisionReader start(Cluster cluster, WireSerdes serdes, Accounts accounts) {
        DecisionReader reader = new DecisionReader(
                cluster.access(serdes).newConsumer(),
                serdes.value(Decision.class).deserializer(),
                accounts);
        List<TopicPartition> partitions = partitions(reader.consumer, List.of(Topics.DECISIONS, Topics.DEAD_LETTER));
        reader.consumer.assign(partitions);
        reader.consumer.seekToEnd(partitions);
        partitions.forEach(reader.consumer::position); // seeking is lazy: this is where it happens
        reader.thread.start();
        return reader;
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer, List<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** Why it stopped by itself. */
    Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    private void follow() {
        try {
            while (!closing) {
                consumer.poll(Duration.ofSeconds(1)).forEach(this::book);
            }
        } catch (WakeupException closed) {
            // That is how close() ends it.
        } catch (RuntimeException failed) {
            failure = failed;
        } finally {
            consumer.close();
        }
    }

    private void book(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(Topics.DEAD_LETTER)) {
            if (record.headers().lastHeader(ERROR + "offset") == null) {
                return; // the mark that one was redriven
            }
            accounts.deadLetter(
                    new Coordinates(
                            text(record, "topic"),
                            Integer.parseInt(text(record, "partition")),
                            Long.parseLong(text(record, "offset"))),
                    text(record, "exception") + ": " + text(record, "message"));
        } else if (record.value() != null) {
            accounts.decided(DecisionMapper.fromAvro(decisions.deserialize(record.topic(), record.value())));
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(ERROR + name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
