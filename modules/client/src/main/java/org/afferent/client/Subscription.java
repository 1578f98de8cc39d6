package org.afferent.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.afferent.model.Work;
import org.afferent.news.CuratedArticle;
import org.afferent.wire.CuratedArticleMapper;
import org.afferent.wire.Generations;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the works of the promoted generation, at least once.
 *
 * <p>To tell what is new, it remembers an id and five checksums of every work, matching or not: in memory, nowhere else, about 160 bytes each. When it is opened it makes that again
 * by reading news.curated up to its position. Compaction may have taken records out of that part; so after a pause a work may be reported as added that was told of before, and a
 * work as removed that was not. Who keeps works by their ids, replaces and deletes, need not care.
 *
 * <p>One subscription is one process: it reads all partitions. Two that are open at once under one name both get everything. Not safe for use by several threads, {@link #wakeup()} apart.
 */
public final class Subscription implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    private static final long ASK_AGAIN_NANOS = Duration.ofSeconds(2).toNanos();

    private final Map<String, Object> settings;
    private final Supplier<String> promoted;
    private final KnownWorks known;
    private final WireSerdes serdes;
    private final Deserializer<CuratedArticle> values;
    private final Generations generations;
    private final GroupPosition group;
    private final boolean resumed;
    private CuratedLog log;
    private Position position;
    private Map<Integer, Long> switchEnds;
    private long asked = System.nanoTime() - ASK_AGAIN_NANOS;

    Subscription(SubscriptionPlan plan) {
        settings = plan.settings();
        serdes = WireSerdes.of(settings);
        try {
            values = serdes.value(CuratedArticle.class).deserializer();
            generations = plan.topic() == null ? Generations.open(settings, serdes) : null;
            promoted = plan.topic() == null ? this::promotedTopic : plan.topic();
            known = new KnownWorks(plan.filter());
            group = plan.name() == null ? null : new GroupPosition(settings, plan.name(), Topics.GENERATIONS);
            Position kept = plan.position() != null || group == null
                    ? plan.position()
                    : group.load().orElse(null);
            resumed = kept != null;
            open(kept, plan.start());
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** Describes a subscription; nothing is opened yet. */
    public static SubscriptionPlan to(Map<String, ?> settings) {
        return SubscriptionPlan.of(settings);
    }

    private void open(Position kept, Start start) {
        if (kept == null) {
            String topic = promoted.get();
            log = new CuratedLog(settings, topic);
            position = new Position(topic, first(start), null);
        } else {
            resume(kept);
        }
        log.readUpTo(position.offsets(), this::remember);
        log.seek(position.offsets());
    }

    private void resume(Position kept) {
        try {
            log = new CuratedLog(settings, kept.topic());
            position = kept;
        } catch (MissingTopicException discarded) {
            String topic = promoted.get();
            log = new CuratedLog(settings, topic);
            position = new Position(topic, Map.of(), kept);
        }
        if (position.previous() != null) {
            remember(position.previous());
            known.beginSwitch();
            switchEnds = log.ends();
        }
    }

    private Map<Integer, Long> first(Start start) {
        if (start instanceof Start.At at) {
            return log.at(at.time().toEpochMilli());
        }
        return start instanceof Start.Now ? log.ends() : Map.of();
    }

    /** What was told of in the former generation, as far as it is still there. */
    private void remember(Position former) {
        try (CuratedLog old = new CuratedLog(settings, former.topic())) {
            old.readUpTo(former.offsets(), this::remember);
        } catch (MissingTopicException discarded) {
            LOG.warn(
                    "{} is gone: works that only it had cannot be told of as removed, and all others are told of as added",
                    former.topic());
        }
    }

    private void remember(ConsumerRecord<String, byte[]> record) {
        known.take(record.key(), work(record), record.headers(), "", false);
    }

    /**
     * What is new, waiting for it up to {@code timeout}.
     *
     * @throws SerializationException when a record cannot be read; the message names it
     * @throws org.apache.kafka.common.errors.WakeupException after {@link #wakeup()}
     */
    public Events poll(Duration timeout) {
        followPromotion();
        List<WorkEvent> events = new ArrayList<>();
        boolean any = false;
        for (ConsumerRecord<String, byte[]> record : log.poll(timeout)) {
            any = true;
            boolean gap = resumed || position.previous() != null;
            known.take(record.key(), work(record), record.headers(), key(record), gap)
                    .ifPresent(events::add);
        }
        position = new Position(position.topic(), log.offsets(), position.previous());
        if (switchEnds != null && log.has(switchEnds)) {
            events.addAll(known.endSwitch(position.topic()));
            position = new Position(position.topic(), position.offsets(), null);
            switchEnds = null;
        }
        boolean caughtUp = !any && switchEnds == null && log.isAtEnd();
        return new Events(events, position, caughtUp);
    }

    private String promotedTopic() {
        generations.refresh();
        return generations.promoted().topic(Topics.CURATED);
    }

    /** Another generation may have been promoted. One change is brought to its end before the next begins. */
    private void followPromotion() {
        if (switchEnds != null || System.nanoTime() - asked < ASK_AGAIN_NANOS) {
            return;
        }
        asked = System.nanoTime();
        String topic = promoted.get();
        if (!topic.equals(position.topic())) {
            CuratedLog other = new CuratedLog(settings, topic);
            log.close();
            log = other;
            log.seek(Map.of());
            switchEnds = log.ends();
            position = new Position(topic, Map.of(), position);
            known.beginSwitch();
        }
    }

    /** Keeps the position after the events of the last {@link #poll}, under the subscription's name; without a name it does nothing. Call it when they are dealt with. */
    public void commit() {
        if (group != null) {
            group.save(position);
        }
    }

    /** After the events of the last {@link #poll}. */
    public Position position() {
        return position;
    }

    /** How many works are remembered, matching or not. */
    public int remembered() {
        return known.size();
    }

    /** Ends a {@link #poll} that waits; for other threads. */
    public void wakeup() {
        log.wakeup();
    }

    private Work work(ConsumerRecord<String, byte[]> record) {
        try {
            CuratedArticle value = values.deserialize(record.topic(), record.value());
            return value == null ? null : CuratedArticleMapper.fromAvro(value);
        } catch (SerializationException unreadable) {
            throw new SerializationException(place(record) + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String key(ConsumerRecord<String, byte[]> record) {
        return record.key() + "@" + place(record);
    }

    private static String place(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    @Override
    public void close() {
        if (log != null) {
            log.close();
        }
        if (group != null) {
            group.close();
        }
        if (generations != null) {
            generations.close();
        }
        serdes.close();
    }
}
