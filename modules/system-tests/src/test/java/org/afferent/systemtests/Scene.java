package org.afferent.systemtests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.afferent.inspect.ApplicationProgress;
import org.afferent.inspect.PipelineTopics;
import org.afferent.model.Delivery;
import org.afferent.news.RawArticle;
import org.afferent.wire.Generation;
import org.afferent.wire.RawArticleMapper;
import org.afferent.wire.RawKey;
import org.afferent.wire.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One run of the stream over known deliveries, in which a fault can do what it does. */
final class Scene implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int LAST = 3_000;

    final FaultBench bench;
    final Path folder;
    final Random random;
    final PipelineTopics topics;
    private final List<Delivery> deliveries;
    private final List<Instance> instances = new ArrayList<>();
    private int published;
    private int foreign;
    private final boolean unchecked;
    private int rounds;

    /** {@code unchecked}: the producer takes any time for fetchedAt. */
    Scene(FaultBench bench, String name, Path folder, List<Delivery> deliveries, Random random, boolean unchecked) {
        this.bench = bench;
        this.folder = folder;
        this.deliveries = deliveries;
        this.random = random;
        this.unchecked = unchecked;
        this.topics = PipelineTopics.of(Generation.live("faults-" + name));
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    /** Records that are no deliveries of ours. */
    int foreign() {
        return foreign;
    }

    /** Whether news.raw holds, place by place, what it holds in an undisturbed run. */
    boolean sameRecords() {
        return foreign == 0;
    }

    /** What the instances have said, the last of it: for a failed test's message. */
    String said() {
        StringBuilder said = new StringBuilder();
        for (Instance instance : instances) {
            String all = instance.said();
            said.append("\n--- ").append(instance.state().getFileName()).append('\n');
            said.append(all.substring(Math.max(0, all.length() - LAST)));
        }
        return said.toString();
    }

    int rounds() {
        return rounds;
    }

    /** Counts one blow. */
    void struck() {
        rounds++;
    }

    Instance instance(String name) {
        return instance(folder.resolve(name), bench.broker.bootstrapServers());
    }

    /** Beyond the network that can fail. */
    Instance remoteInstance(String name) {
        return instance(folder.resolve(name), bench.remote());
    }

    Instance instance(Path state, String bootstrapServers) {
        Path log = folder.resolve("instance" + instances.size() + ".log");
        Instance instance =
                new Instance(state, log, bootstrapServers, bench.cluster.registryUrl(), topics.applicationId());
        instances.add(instance);
        return instance;
    }

    /** Publishes the next of so many equal parts. */
    void feed(int parts) {
        int to = Math.min(deliveries.size(), published + (deliveries.size() + parts - 1) / parts);
        if (unchecked) {
            publishUnchecked(deliveries.subList(published, to));
        } else {
            bench.cluster.publish(deliveries.subList(published, to));
        }
        published = to;
    }

    void feedRest() {
        feed(1);
    }

    /** Writes bytes as anybody may who is let near news.raw. */
    void poison(byte[] key, byte[] value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(servers(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.RAW, key, value)).get();
        }
        foreign++;
    }

    /** With a producer that has no opinion about times. */
    private void publishUnchecked(List<Delivery> some) {
        try (KafkaProducer<String, RawArticle> producer = new KafkaProducer<>(
                servers(),
                new StringSerializer(),
                bench.cluster.serdes().value(RawArticle.class).serializer())) {
            for (Delivery delivery : some) {
                // What is not acknowledged is missed by the ledger's count.
                Future<RecordMetadata> unused = producer.send(
                        new ProducerRecord<>(Topics.RAW, RawKey.of(delivery), RawArticleMapper.toAvro(delivery)));
            }
        }
    }

    int decided() {
        return bench.cluster.decisions().size();
    }

    /** Waits until a decision has come that is not there now. */
    void awaitMore() throws Exception {
        int before = decided();
        if (before < published) {
            Waiting.until("more than " + before + " decisions of " + published, PATIENCE, () -> decided() > before);
        }
    }

    /** Lets a random time pass: when in its work the stream is met is the point. */
    void moment(int mostMillis) {
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(mostMillis)).toNanos());
    }

    /** Publishes what is left and waits until all is worked off. */
    void settle() throws Exception {
        feedRest();
        if (instances.stream().noneMatch(Instance::isAlive)) {
            instance("last");
        }
        try (ApplicationProgress progress = new ApplicationProgress(bench.cluster.access(), topics)) {
            Waiting.until("nothing lags", PATIENCE, () -> {
                Map<String, Long> lag = progress.lag();
                return lag.size() > 3
                        && lag.values().stream().allMatch(records -> records == 0)
                        && decided() >= published;
            });
        }
        for (Instance instance : instances) {
            instance.stop();
        }
        Waiting.until("no transaction is open", Duration.ofSeconds(60), () -> bench.openTransactions()
                .isEmpty());
    }

    private Map<String, Object> servers() {
        return new HashMap<>(Map.of(
                "bootstrap.servers",
                bench.broker.bootstrapServers(),
                "acks",
                "all",
                "max.in.flight.requests.per.connection",
                1));
    }

    @Override
    public void close() {
        for (Instance instance : instances) {
            instance.close();
        }
    }
}
