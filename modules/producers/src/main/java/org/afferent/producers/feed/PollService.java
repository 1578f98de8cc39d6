package org.afferent.producers.feed;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.afferent.producers.web.AddressRules;
import org.afferent.producers.web.Names;
import org.afferent.producers.web.WebClient;
import org.afferent.producers.web.WebLimits;

/** A running instance of the feed poller on a cluster: its share of the feeds, its threads, its place in the group. */
public final class PollService implements AutoCloseable {
    private static final Duration TEND = Duration.ofMillis(200);

    private final WebClient web;
    private final KafkaFeedStore store;
    private final Poller poller;
    private final FeedShare share;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Throwable> broken = new AtomicReference<>();
    private final Clock clock;
    private volatile boolean stopping;
    private volatile boolean ready;

    /**
     * Where the states are, and who shares the feeds.
     *
     * @param topic the compacted topic
     * @param partitions how many it has
     * @param group instances of one group share the feeds
     * @param consumer settings for Kafka's consumer
     * @param producer settings for Kafka's producer
     */
    public record Share(
            String topic, int partitions, String group, Map<String, Object> consumer, Map<String, Object> producer) {}

    /**
     * Prepares; nothing is asked yet.
     *
     * @param problems heard of states that could not be kept
     */
    public PollService(
            FeedsFile file,
            Share with,
            DeliverySink sink,
            int threadCount,
            Clock clock,
            Consumer<PollEvent> events,
            Consumer<String> problems) {
        this(file, with, sink, threadCount, clock, events, problems, InetAddress::getAllByName);
    }

    PollService(
            FeedsFile file,
            Share with,
            DeliverySink sink,
            int threadCount,
            Clock clock,
            Consumer<PollEvent> events,
            Consumer<String> problems,
            Names names) {
        this.clock = clock;
        FeedPartitions partitions = new FeedPartitions(with.partitions());
        this.web = new WebClient(file.userAgent(), WebLimits.USUAL, new AddressRules(file.allowedHosts()), names);
        this.store = new KafkaFeedStore(with.producer(), with.topic(), file, partitions, problems);
        this.poller = new Poller(file, web, sink, store, clock, new SplittableRandom(), events);
        this.share = new FeedShare(
                () -> FeedShare.consumer(with.consumer(), with.group()),
                with.topic(),
                file,
                partitions,
                poller,
                clock,
                store::flush);
        for (int i = 0; i < threadCount; i++) {
            Thread thread = new Thread(this::work, "poll-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
    }

    /**
     * Polls until {@link #stop()}.
     *
     * @param once ask every feed of the share once, fetch the pages of what is new, and return
     */
    public void run(boolean once) {
        share.subscribe();
        threads.forEach(Thread::start);
        boolean hurried = false;
        while (!stopping) {
            share.tend(TEND);
            ready = share.isSettled();
            if (once && share.isSettled()) {
                if (!hurried) {
                    poller.hurry();
                    hurried = true;
                } else if (poller.askedAll()) {
                    break;
                }
            }
            if (broken.get() != null) {
                throw new IllegalStateException("a poll ended in a failure", broken.get());
            }
        }
        store.flush();
    }

    /** Whether the group has given this instance its share and that is read. */
    public boolean isReady() {
        return ready;
    }

    /** How the feeds of this instance stand; safe from any thread. */
    public List<FeedStatus> feeds() {
        Instant now = Instant.now(clock);
        return poller.states().stream().map(state -> FeedStatus.of(state, now)).toList();
    }

    /** Makes {@link #run} return soon. Safe from any thread. */
    public void stop() {
        stopping = true;
    }

    private void work() {
        try {
            while (!stopping) {
                if (!poller.step()) {
                    poller.awaitWork();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failure) { // else the thread would end unheard
            broken.compareAndSet(null, failure);
        }
    }

    @Override
    public void close() {
        stopping = true;
        share.close(); // gives the partitions back, which waits for what is being asked
        threads.forEach(Thread::interrupt);
        web.close();
        store.close();
    }
}
