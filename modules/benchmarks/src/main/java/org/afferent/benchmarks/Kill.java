package org.afferent.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.afferent.news.RawArticle;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Kills our application in the middle of a backlog, starts it again at once on the same state, and watches the committed decisions. */
final class Kill {
    private static final String ID = "killed";
    private static final long LOOK_EVERY = 50_000_000L;
    private static final long WINDOW = 2_000_000_000L;
    /** What counts as full speed: a share of the rate before. */
    private static final double FULL = 0.8;

    private final BenchCluster cluster;
    private final Map<TopicPartition, OffsetSpec> decisions;
    private final List<long[]> seen = new ArrayList<>();

    Kill(BenchCluster cluster) {
        this.cluster = cluster;
        String topic = cluster.topics(ID).decisions();
        this.decisions = IntStream.range(0, BenchCluster.PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(p -> new TopicPartition(topic, p), p -> OffsetSpec.latest()));
    }

    /**
     * Seconds since the kill.
     *
     * @param rateBefore articles a second in the last seconds before
     * @param first until decisions are committed again
     * @param full until as many a second as before, nearly ({@link #FULL}), are committed over two seconds; negative when the backlog was over before
     */
    record Recovery(double rateBefore, double first, double full) {}

    /** With a backlog of so many articles; the kill comes when half of them are decided. */
    Recovery of(Input input, int articles, Path states) {
        feed(input, articles);
        OursProcess process = new OursProcess(cluster, ID, states);
        while (look() < articles / 2) {
            LockSupport.parkNanos(LOOK_EVERY);
        }
        double before = rate(seen.size() - 1);
        process.kill();
        long killed = System.nanoTime();
        long decided = look();
        double first = -1;
        double full = -1;
        OursProcess successor = new OursProcess(cluster, ID, states);
        try {
            while (look() < articles && full < 0) {
                LockSupport.parkNanos(LOOK_EVERY);
                double since = (System.nanoTime() - killed) / 1e9;
                first = first < 0 && last()[1] > decided ? since : first;
                full = first > 0 && since > first + WINDOW / 1e9 && rate(seen.size() - 1) >= FULL * before
                        ? since
                        : full;
            }
            return new Recovery(before, first, full);
        } finally {
            successor.kill();
        }
    }

    private void feed(Input input, int articles) {
        String raw = BenchCluster.names(ID).raw();
        try (KafkaProducer<String, RawArticle> producer = cluster.producer(false)) {
            for (int i = 0; i < articles; i++) {
                var unused = producer.send(BenchCluster.record(raw, input.delivery(i, System.currentTimeMillis())));
            }
        }
    }

    private long[] last() {
        return seen.get(seen.size() - 1);
    }

    /** Decisions a second over the window that ends at a look. */
    private double rate(int to) {
        int from = to;
        while (from > 0 && seen.get(to)[0] - seen.get(from)[0] < WINDOW) {
            from--;
        }
        double seconds = (seen.get(to)[0] - seen.get(from)[0]) / 1e9;
        return seconds == 0 ? 0 : (seen.get(to)[1] - seen.get(from)[1]) / seconds;
    }

    /** Committed decisions; the marks of transactions count too, a few a second. */
    private long look() {
        try {
            long count = cluster
                    .admin()
                    .listOffsets(decisions, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(end -> end.offset())
                    .sum();
            seen.add(new long[] {System.nanoTime(), count});
            return count;
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException("cannot ask how many decisions there are", failed);
        }
    }
}
