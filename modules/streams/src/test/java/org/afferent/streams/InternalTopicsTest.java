package org.afferent.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InternalTopicsTest {
    @TempDir
    Path state;

    @Test
    void theyAreThoseOfTheTopology() {
        Set<String> expected = new TreeSet<>();
        try (WireSerdes serdes = WireSerdes.of(Map.of("schema.registry.url", "mock://internal"))) {
            TopologyDescription described = Pipeline.topology(
                            serdes, Pipeline.settings(state).properties(Pipeline.TOPICS), Deduplication.DEFAULT)
                    .describe();
            for (TopologyDescription.Subtopology part : described.subtopologies()) {
                for (TopologyDescription.Node node : part.nodes()) {
                    if (node instanceof TopologyDescription.Processor processor) {
                        processor.stores().forEach(store -> expected.add("app-" + store + "-changelog"));
                    } else if (node instanceof TopologyDescription.Sink sink
                            && sink.topic() != null
                            && sink.topic().endsWith("-repartition")) {
                        expected.add("app-" + sink.topic());
                    }
                }
            }
        }
        assertThat(new TreeSet<>(InternalTopics.of("app"))).isEqualTo(expected);
    }
}
