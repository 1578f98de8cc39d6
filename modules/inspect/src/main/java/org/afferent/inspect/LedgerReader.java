package org.afferent.inspect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.afferent.model.Coordinates;
import org.afferent.news.Decision;
import org.afferent.news.DecisionKind;
import org.afferent.news.RawArticle;
import org.afferent.wire.CoordinatesMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Keeps the ledger of an application from its topics: news.raw, news.decisions and news.dead-letter, committed records only. Works while the application runs: it can be read
 * again and again and goes on where it was. Memory: see {@link PartitionAccounts}; besides, one row per publisher and day, and the coordinates of dead letters. For one thread.
 */
public final class LedgerReader implements AutoCloseable {
    /** More hops than a delivery has on its way from news.raw to its decision: home, index, answers, comparisons and the wait for an earlier copy. */
    private static final int MOST_HOPS = 16;

    private final PipelineTopics pipeline;
    private final TopicReader topics;
    private final ApplicationProgress progress;
    private final Publishers publishers;
    private final Deserializer<Decision> decisions;
    private final Ledger ledger;
    private final LedgerListener listener;

    private LedgerReader(Access access, PipelineTopics pipeline, LedgerScope scope, LedgerListener listener) {
        this.pipeline = pipeline;
        this.publishers = new Publishers(access, pipeline);
        this.decisions = access.serdes().value(Decision.class).deserializer();
        this.ledger = new Ledger(scope);
        this.listener = listener;
        this.progress = new ApplicationProgress(access, pipeline);
        try {
            this.topics = TopicReader.of(access, List.of(pipeline.raw(), pipeline.decisions(), pipeline.deadLetter()));
        } catch (RuntimeException failed) {
            progress.close();
            throw failed;
        }
    }

    /** The ledger from the first record on. */
    public static LedgerReader ofAll(Access access, PipelineTopics pipeline, LedgerScope scope) {
        LedgerReader reader = new LedgerReader(access, pipeline, scope, LedgerListener.NONE);
        for (TopicPartition partition : reader.topics.partitions(pipeline.raw())) {
            reader.ledger.open(partition.partition(), reader.topics.position(partition));
        }
        return reader;
    }

    /** The ledger of what the application has not taken in yet. */
    public static LedgerReader ofComing(Access access, PipelineTopics pipeline, LedgerListener listener) {
        LedgerReader reader = new LedgerReader(access, pipeline, LedgerScope.ALL, listener);
        // First the outcomes, then the input: what is not taken in yet has no outcome that was skipped.
        reader.topics.skip(pipeline.decisions());
        reader.topics.skip(pipeline.deadLetter());
        Map<Integer, Long> takenIn = reader.progress.takenIn();
        for (TopicPartition partition : reader.topics.partitions(pipeline.raw())) {
            long first = Math.max(reader.topics.position(partition), takenIn.getOrDefault(partition.partition(), 0L));
            reader.topics.seek(partition, first);
            reader.ledger.open(partition.partition(), first);
        }
        return reader;
    }

    /** Reads what comes within the time given. */
    public void follow(Duration most) {
        topics.poll(most, this::take);
    }

    /**
     * Reads all there is and closes the books. A delivery that was taken in and is not decided is residual only when nothing lies between the parts of the application any more, or
     * when all that lay there has gone on so often that its decision must have come.
     *
     * @param patience how long to wait for the application to move
     */
    public LedgerReport report(Duration patience) {
        // First how far the application is, then the outcomes: what it had decided by then is in them.
        Map<Integer, Long> takenIn = progress.takenIn();
        boolean atRest = progress.isAtRest();
        topics.toEnds(this::take);
        for (int hop = 0; !atRest && hop < MOST_HOPS && ledger.hasOpenBefore(takenIn, pipeline.raw()); hop++) {
            if (!progress.awaitHop(patience)) {
                return ledger.report(takenIn, pipeline.raw(), true);
            }
            atRest = progress.isAtRest();
            topics.toEnds(this::take);
        }
        return ledger.report(takenIn, pipeline.raw(), false);
    }

    /** Ends a read that is under way on another thread, with a WakeupException. */
    public void stop() {
        topics.wakeup();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(pipeline.raw())) {
            Coordinates raw = new Coordinates(record.topic(), record.partition(), record.offset());
            RawArticle delivery = publishers.read(record.value());
            if (delivery != null && !pipeline.takesPart(delivery)) {
                return;
            }
            String publisher = Publishers.of(delivery);
            ledger.delivery(
                    raw,
                    publisher,
                    delivery == null ? Instant.ofEpochMilli(record.timestamp()) : delivery.getFetchedAt());
            listener.delivery(raw, publisher);
        } else if (record.topic().equals(pipeline.decisions())) {
            decision(decisions.deserialize(record.topic(), record.value()));
        } else {
            deadLetter(record);
        }
    }

    private void decision(Decision decision) {
        if (decision != null && decision.getKind() == DecisionKind.DELIVERY) {
            Coordinates raw = CoordinatesMapper.fromAvro(decision.getRaw());
            Outcome outcome = Outcome.of(decision);
            ledger.outcome(raw, outcome);
            listener.decided(raw, outcome, decision.getTime());
        }
    }

    private void deadLetter(ConsumerRecord<byte[], byte[]> record) {
        DeadLetter.of(record, publishers).ifPresent(letter -> {
            ledger.outcome(letter.raw(), Outcome.DEAD);
            listener.deadLetter(letter.raw(), letter.reason());
        });
        if (RedriveHeaders.as(record.headers()).isPresent()) {
            RedriveHeaders.of(record.headers()).ifPresent(raw -> {
                ledger.redriven(raw);
                listener.redriven(raw);
            });
        }
    }

    @Override
    public void close() {
        topics.close();
        progress.close();
    }
}
