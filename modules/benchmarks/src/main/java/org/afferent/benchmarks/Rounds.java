package org.afferent.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.afferent.news.RawArticle;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Feeds contenders in turn and reads what each article cost. Publishing is not in it: a segment is written in a transaction, and its commit is the start. */
final class Rounds {
    private final BenchCluster cluster;
    private final Map<String, Long> fed = new HashMap<>();

    Rounds(BenchCluster cluster) {
        this.cluster = cluster;
    }

    /** Numbers of articles that this contender has not been fed yet; the first of so many. */
    long reserve(Contender contender, long count) {
        return fed.merge(contender.input(), count, Long::sum) - count;
    }

    /** How many articles a contender was fed. */
    long fed(Contender contender) {
        return fed.getOrDefault(contender.input(), 0L);
    }

    /** One segment through one contender, which runs already. */
    Segment feed(Contender contender, Input input, int articles) {
        long first = reserve(contender, articles);
        try (KafkaProducer<String, RawArticle> producer = cluster.producer(true)) {
            producer.initTransactions();
            producer.beginTransaction();
            for (int i = 0; i < articles; i++) {
                var unused = producer.send(
                        BenchCluster.record(contender.input(), input.delivery(first + i, System.currentTimeMillis())));
            }
            producer.flush();
            Map<String, Long> bytes = cluster.bytes();
            try (Stages stages = new Stages()) {
                Meter before = cluster.meter();
                producer.commitTransaction();
                Waiting.until(contender.name() + " has done its " + articles, contender::drained);
                Meter.Cost cost = cluster.meter().since(before, articles);
                return new Segment(contender.name(), input.name(), cost, stages.shares(), written(bytes, articles));
            }
        }
    }

    /** Bytes for each article by topic, of the topics that grew. */
    private Map<String, Double> written(Map<String, Long> before, int articles) {
        Map<String, Double> written = new TreeMap<>();
        cluster.bytes().forEach((topic, bytes) -> {
            long more = bytes - before.getOrDefault(topic, 0L);
            if (more > articles && !topic.startsWith("__")) {
                written.put(topic, (double) more / articles);
            }
        });
        return written;
    }
}
