package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.afferent.testkit.GeneratedDeliveries;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** History goes out to files and into another cluster, and the books say that nothing is missing. */
class ArchiveIT {
    private static final int DELIVERIES = 200;

    @TempDir
    Path folder;

    @Test
    void whatIsExportedComesBackWhole() throws Exception {
        Path archive = folder.resolve("archive");
        try (TestCluster cluster = new TestCluster(folder.resolve("one"))) {
            cluster.publish(GeneratedDeliveries.of(17, DELIVERIES));
            AfferentCalls afferent = new AfferentCalls(cluster, folder.resolve("state"));
            assertThat(afferent.run("export", "--out", archive.toString())).isZero();
            // One delivery a minute from midnight on: the first hour.
            assertThat(afferent.run(
                            "export", "--out", folder.resolve("hour").toString(), "--to", "2024-01-01T01:00:00Z"))
                    .isZero();
        }
        assertThat(Files.readString(archive.resolve("manifest.json"))).contains("\"exported\" : " + DELIVERIES);
        assertThat(Files.readString(folder.resolve("hour/manifest.json")))
                .contains("\"read\" : 200", "\"exported\" : 60", "\"outside\" : 140");
        try (TestCluster other = new TestCluster(folder.resolve("two"))) {
            AfferentCalls afferent = new AfferentCalls(other, folder.resolve("state"));
            assertThat(afferent.run("import", archive.toString())).isZero();
            assertThat(other.all("news.raw", new ByteArrayDeserializer())).hasSize(DELIVERIES);

            Path file = archive.resolve("news.raw-0.avro");
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            assertThat(afferent.run("import", archive.toString())).isEqualTo(1);
            assertThat(other.all("news.raw", new ByteArrayDeserializer()))
                    .as("nothing is published of an archive that was changed")
                    .hasSize(DELIVERIES);
        }
    }
}
