package org.afferent.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final Topics TOPICS = Topics.declared();

    @Test
    void theSystemOfRecordIsKeptForEver() {
        assertThat(TOPICS.topic(Topics.RAW).config())
                .containsAllEntriesOf(
                        Map.of("cleanup.policy", "delete", "retention.ms", "-1", "compression.type", "zstd"));
        assertThat(TOPICS.topic(Topics.DECISIONS).config()).containsEntry("retention.ms", "-1");
        assertThat(TOPICS.topic(Topics.DEAD_LETTER).config()).containsEntry("retention.ms", "-1");
    }

    @Test
    void worksAreCompacted() {
        assertThat(TOPICS.topic(Topics.CURATED).config())
                .containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "compact")
                .doesNotContainKey("retention.ms");
    }

    @Test
    void everySchemaThatIsNamedIsOneOfTheContract() {
        assertThat(ContractSchemas.all().stream().map(Schema::getName).toList())
                .containsAll(TOPICS.all().stream()
                        .flatMap(topic -> topic.schema().stream())
                        .toList());
    }

    @Test
    void aGenerationHasItsOwnTopicsButTheSameHistory() {
        Topics replay = TOPICS.generation("g2.");

        assertThat(replay.topic(Topics.RAW)).isEqualTo(TOPICS.topic(Topics.RAW));
        assertThat(replay.topic("g2.news.curated").config())
                .isEqualTo(TOPICS.topic(Topics.CURATED).config());
        assertThatThrownBy(() -> replay.topic(Topics.CURATED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("news.curated is not declared");
    }

    @Test
    void allMistakesAreSaidAtOnce() {
        assertThatThrownBy(() -> Topics.read(
                        yaml(
                                "topics: {a b: {doc: d, partitions: 0, cleanup: purge, retention: 3 weeks, compression: zip, owner: x, retension: 1}}"),
                        "my.yaml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("my.yaml: a b: name:")
                .hasMessageContaining("partitions: 0 is not")
                .hasMessageContaining("cleanup: purge is not one of compact, compact,delete, delete")
                .hasMessageContaining("compression: zip")
                .hasMessageContaining("schema: null is not a text")
                .hasMessageContaining("retension: 1 is not a key");
    }

    @Test
    void retentionIsADurationOrForEver() {
        assertThat(read("cleanup: delete, retention: 30d").config()).containsEntry("retention.ms", "2592000000");
        assertThatThrownBy(() -> read("cleanup: delete, retention: 3 weeks")).hasMessageContaining("3 weeks");
        assertThatThrownBy(() -> read("cleanup: compact, retention: 1d")).hasMessageContaining("needs cleanup: delete");
    }

    @Test
    void whatIsNotYamlIsSaidSo() {
        assertThatThrownBy(() -> Topics.read(yaml("topics: ["), "my.yaml")).hasMessageContaining("my.yaml is not YAML");
        assertThatThrownBy(() -> Topics.read(yaml("- a"), "my.yaml")).hasMessageContaining("my.yaml: the file is not");
    }

    private static TopicSpec read(String fields) {
        return Topics.read(
                        yaml("topics: {t: {doc: d, partitions: 1, schema: none, owner: x, " + fields + "}}"), "my.yaml")
                .topic("t");
    }

    private static InputStream yaml(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
