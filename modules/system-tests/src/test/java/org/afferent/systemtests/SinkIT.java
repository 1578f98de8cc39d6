package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.afferent.model.Delivery;
import org.afferent.testkit.GeneratedDeliveries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code afferent sink jsonl} beside a running stream, killed twice: in the end its files say what news.curated says. */
class SinkIT {
    private static final int DELIVERIES = 600;

    @TempDir
    Path folder;

    @Test
    void killedTwiceItsFilesSayWhatTheTopicSays() throws Exception {
        List<Delivery> deliveries = GeneratedDeliveries.of(5, DELIVERIES);
        Path files = folder.resolve("works");
        try (TestCluster cluster = new TestCluster(folder.resolve("stack"))) {
            cluster.publish(deliveries);
            Process stream = StreamProcess.start(cluster, folder.resolve("state"));
            try {
                for (int decided : List.of(50, 300)) {
                    Process sink = sink(cluster, files);
                    cluster.awaitDecisions(decided);
                    sink.destroyForcibly().waitFor();
                }
                cluster.awaitDecisions(DELIVERIES);
                StreamProcess.awaitDrained(cluster, folder.resolve("probe"));
            } finally {
                stream.destroyForcibly().waitFor();
            }
            Process last = sink(cluster, files, "--once");
            assertThat(last.waitFor()).isZero();
            assertThat(shown(files)).isEqualTo(cluster.works());
        }
    }

    private static Process sink(TestCluster cluster, Path files, String... further) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.afferent.cli.Afferent",
                "sink",
                "jsonl",
                files.toString(),
                "--bootstrap-servers",
                cluster.bootstrapServers(),
                "--registry-url",
                cluster.registryUrl(),
                "--roll-size",
                "1MB"));
        command.addAll(List.of(further));
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static Map<String, String> shown(Path files) throws IOException {
        Map<String, String> shown = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        List<Path> whole;
        try (Stream<Path> names = Files.list(files)) {
            whole = names.filter(name -> name.getFileName().toString().startsWith("works-"))
                    .sorted()
                    .toList();
        }
        for (Path file : whole) {
            for (String line : Files.readAllLines(file)) {
                JsonNode event = json.readTree(line);
                if (event.has("work")) {
                    // The same text, not only the same tree: what the sink writes is the plain JSON of the record.
                    int work = line.indexOf("\"work\":") + "\"work\":".length();
                    shown.put(event.get("workId").asText(), line.substring(work, line.length() - 1));
                } else {
                    shown.remove(event.get("workId").asText());
                }
            }
        }
        return shown;
    }
}
