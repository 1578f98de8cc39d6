package org.afferent.producers.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishersFileTest {
    @TempDir
    Path folder;

    @Test
    void aPublisherHasTheDigestOfItsKeyAndItsHosts() throws Exception {
        String key = PublishersFile.newKey();
        List<PublisherKey> keys = read("publishers:\n  - {publisher: Example Press, key-sha256: "
                + PublishersFile.digest(key) + ", hosts: [Press.example], per-minute: 7}\n");
        assertThat(keys).singleElement().satisfies(one -> {
            assertThat(one.keyDigest()).isEqualTo(PublishersFile.digest(key));
            assertThat(one.perMinute()).isEqualTo(7);
            assertThat(one.mayPublish("press.example")).isTrue();
            assertThat(one.mayPublish("www.press.example")).isTrue();
            assertThat(one.mayPublish("nopress.example")).isFalse();
            assertThat(one.mayPublish("")).isFalse();
        });
        assertThat(key).hasSize(43).isNotEqualTo(PublishersFile.newKey());
    }

    @Test
    void neitherKeyNorDigestIsPrinted() throws Exception {
        String digest = PublishersFile.digest("secret");
        assertThat(read("publishers:\n  - {publisher: P, key-sha256: " + digest + "}\n")
                        .toString())
                .doesNotContain(digest);
        assertThatThrownBy(() -> read("publishers:\n  - {publisher: P, key-sha256: the-key-itself}\n"))
                .hasMessageContaining("is not 64 hex digits")
                .hasMessageNotContaining("the-key-itself");
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        String digest = "0".repeat(64);
        assertThatThrownBy(() -> read("publishers:\n  - {publisher: P, key-sha256: " + digest
                        + ", per-minute: 0}\n  - {key-sha256: " + digest + ", key: x}\n"))
                .hasMessageContaining("P: per-minute=0 is not a whole number from 1")
                .hasMessageContaining("publisher is missing")
                .hasMessageContaining("key is not a key that is known here")
                .hasMessageContaining("another publisher's too");
    }

    private List<PublisherKey> read(String text) throws Exception {
        return PublishersFile.read(Files.writeString(folder.resolve("publishers.yaml"), text));
    }
}
