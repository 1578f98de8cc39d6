package org.afferent.streams;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.afferent.dedup.Versions;
import org.afferent.model.Annotations;
import org.afferent.model.Article;
import org.afferent.news.CuratedArticle;
import org.afferent.news.Decision;
import org.afferent.normalize.Normalizer;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/** The curate application: one instance of the topology against a cluster. The topics must be there ({@code afferent topics apply}). */
public final class CurationApp implements AutoCloseable {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

    private final KafkaStreams streams;
    private final Admin admin;
    private final Drain drain;
    private final FailureLimit failures = new FailureLimit();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private final Housekeeping housekeeping;

    /**
     * Prepares an instance; nothing runs before {@link #start()}.
     *
     * @param declared names of the topics; their partitions are asked of the cluster
     * @param tagger must never throw for what an article holds
     * @throws MissingTopicsException when topics are not there; its message names them
     */
    public CurationApp(
            CurationSettings settings,
            GenerationTopics declared,
            WireSerdes serdes,
            Normalizer normalizer,
            Function<Article, Annotations> tagger,
            Versions versions,
            Deduplication deduplication,
            Intake intake) {
        Properties properties = settings.properties(declared);
        this.admin = Admin.create(adminSettings(properties));
        try {
            GenerationTopics topics = ClusterTopics.checked(admin, declared);
            serdes.warmUp(Map.of(
                    topics.decisions(), Decision.getClassSchema(), topics.curated(), CuratedArticle.getClassSchema()));
            Topology topology = CurationTopology.build(
                    new Curation(normalizer, tagger, versions, deduplication, intake, serdes, properties), topics);
            this.streams = new KafkaStreams(topology, properties);
            this.drain = new Drain(admin, settings.applicationId(), topics, properties);
            this.housekeeping = new Housekeeping(admin, drain, topics, properties);
        } catch (RuntimeException failed) {
            admin.close();
            throw failed;
        }
        streams.setUncaughtExceptionHandler(failures);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
                stopped.countDown();
            }
        });
    }

    /** Starts; returns at once. */
    public void start() {
        streams.start();
        housekeeping.start();
    }

    public KafkaStreams.State state() {
        return streams.state();
    }

    /** For those that watch: states and metrics. Starting and closing are this class's own. */
    public KafkaStreams streams() {
        return streams;
    }

    /** How many stream threads have died; those that are replaced count too. */
    public int threadFailures() {
        return failures.count();
    }

    /** Why it gave up; empty as long as it has not. */
    public Optional<Throwable> failure() {
        return failures.last().filter(cause -> streams.state() == KafkaStreams.State.ERROR);
    }

    /** Waits until the application has stopped, by itself or by {@link #close()}. */
    public void await() throws InterruptedException {
        stopped.await();
    }

    /** Whether every record of its source topics is processed and committed: nothing is in flight between its parts. */
    public synchronized boolean drained() {
        return drain.isDrained();
    }

    /** Closes gracefully, leaving the group, so that others take over at once. */
    @Override
    public void close() {
        housekeeping.close();
        streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(CLOSE_WITHIN));
        admin.close(Duration.ofSeconds(5));
        stopped.countDown();
    }

    private static Properties adminSettings(Properties streams) {
        Properties admin = new Properties();
        Map<String, Object> own = new StreamsConfig(streams).getAdminConfigs("curate");
        admin.putAll(own);
        return admin;
    }
}
