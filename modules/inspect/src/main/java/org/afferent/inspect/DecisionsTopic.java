package org.afferent.inspect;

import java.util.List;
import java.util.function.Consumer;
import org.afferent.news.Decision;
import org.apache.kafka.common.serialization.Deserializer;

/** news.decisions, read from one end to the other. */
final class DecisionsTopic implements AutoCloseable {
    private final TopicReader topic;
    private final Deserializer<Decision> values;
    private final String name;

    DecisionsTopic(Access access, PipelineTopics pipeline) {
        this.name = pipeline.decisions();
        this.values = access.serdes().value(Decision.class).deserializer();
        this.topic = TopicReader.of(access, List.of(name));
    }

    void read(Consumer<Decision> each) {
        topic.toEnds(record -> {
            if (record.value() != null) {
                each.accept(values.deserialize(name, record.value()));
            }
        });
    }

    void rewind() {
        topic.partitions(name).forEach(partition -> topic.seek(partition, 0));
    }

    @Override
    public void close() {
        topic.close();
    }
}
