package org.afferent.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.afferent.dedup.Versions;
import org.afferent.enrich.Tagger;
import org.afferent.enrich.Vocabulary;
import org.afferent.normalize.Normalizer;
import org.afferent.streams.CurationApp;
import org.afferent.streams.CurationSettings;
import org.afferent.streams.Deduplication;
import org.afferent.streams.GenerationTopics;
import org.afferent.streams.Intake;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.streams.KafkaStreams;

/** The whole of Afferent's application, as {@code afferent stream} runs it. */
final class Ours implements Contender {
    private final String id;
    private final String bootstrapServers;
    private final WireSerdes serdes;
    private final GenerationTopics topics;
    private final Path states;
    private final Load load;
    private final List<CurationApp> apps = new ArrayList<>();
    private final Tagger tagger = new Tagger(Vocabulary.bundled());

    Ours(String id, BenchCluster cluster, Path states, Load load) {
        this(id, cluster.bootstrapServers(), cluster.serdes(), cluster.topics(id), states, load);
    }

    Ours(String id, String bootstrapServers, WireSerdes serdes, GenerationTopics topics, Path states, Load load) {
        this.id = id;
        this.bootstrapServers = bootstrapServers;
        this.serdes = serdes;
        this.topics = topics;
        this.states = states.resolve(id);
        this.load = load;
    }

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public String input() {
        return topics.raw();
    }

    @Override
    public String output() {
        return topics.curated();
    }

    String decisions() {
        return topics.decisions();
    }

    Path states() {
        return states;
    }

    @Override
    public boolean drained() {
        return apps.get(0).drained();
    }

    @Override
    public void start() {
        for (int i = 0; i < load.instances(); i++) {
            CurationApp app = new CurationApp(
                    new CurationSettings(
                            id,
                            bootstrapServers,
                            states.resolve("instance" + i),
                            load.threads(),
                            id + "-" + i,
                            Duration.ofMillis(load.commitMillis()),
                            overrides()),
                    topics,
                    serdes,
                    new Normalizer(),
                    tagger::tag,
                    new Versions("bench", "bench"),
                    Deduplication.DEFAULT,
                    Intake.EVERYTHING);
            apps.add(app);
            app.start();
        }
        Waiting.until(
                "the application runs", () -> apps.stream().allMatch(app -> app.state() == KafkaStreams.State.RUNNING));
    }

    /** What is consumed stays on the broker's disk, so that it can be counted. */
    private static Map<String, Object> overrides() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("repartition.purge.interval.ms", Duration.ofDays(1).toMillis());
        settings.put("afferent.purge.interval.ms", Duration.ofDays(1).toMillis());
        return settings;
    }

    @Override
    public void close() {
        apps.forEach(CurationApp::close);
        apps.clear();
    }
}
