package org.afferent.sinks.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jerolba.carpet.CarpetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.afferent.sinks.RunningSink;
import org.afferent.testkit.SinkContract;
import org.afferent.testkit.SinkHarness;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class FileSinkIT {
    @Nested
    class JsonLines extends SinkContract {
        @TempDir
        Path folder;

        @Override
        protected SinkHarness create() {
            return new Folder(folder.resolve("out"), Format.JSON_LINES);
        }
    }

    @Nested
    class Parquet extends SinkContract {
        @TempDir
        Path folder;

        @Override
        protected SinkHarness create() {
            return new Folder(folder.resolve("out"), Format.PARQUET);
        }
    }

    /** A folder that is away when a file lies in its place. */
    private static final class Folder implements SinkHarness {
        private static final int ROLL_BYTES = 10_000;

        private final Path folder;
        private final Format format;
        private final RunningSink<FileSink> sink;

        Folder(Path folder, Format format) {
            this.folder = folder;
            this.format = format;
            sink = new RunningSink<>(() -> new FileSink(folder, format, ROLL_BYTES, Duration.ofMinutes(1)), this::kill);
        }

        /** Half a line is what a killed process leaves beyond what counts. */
        private void kill(FileSink dead) {
            dead.abandon();
            try {
                Files.write(
                        folder.resolve(".open.jsonl"),
                        "{\"event\":\"add".getBytes(UTF_8),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
        }

        @Override
        public void run(Supplier<String> topic) {
            sink.run(topic);
        }

        @Override
        public void runAndDie(Supplier<String> topic, int events) {
            sink.runAndDie(topic, events);
        }

        @Override
        public Map<String, String> shown() throws IOException {
            Map<String, String> shown = new HashMap<>();
            for (Path file : whole()) {
                for (Line line : format == Format.PARQUET ? rows(file) : lines(file)) {
                    if (line.headline == null) {
                        shown.remove(line.workId);
                    } else {
                        shown.put(line.workId, line.headline);
                    }
                }
            }
            return shown;
        }

        private List<Path> whole() throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.getFileName().toString().startsWith("works-"))
                        .sorted()
                        .toList();
            }
        }

        private record Line(String workId, String headline) {}

        private static List<Line> lines(Path file) throws IOException {
            List<Line> lines = new ArrayList<>();
            for (String text : Files.readAllLines(file)) {
                JsonNode line = new ObjectMapper().readTree(text);
                lines.add(new Line(
                        line.get("workId").asText(),
                        line.has("work") ? line.get("work").get("headline").asText() : null));
            }
            return lines;
        }

        private static List<Line> rows(Path file) throws IOException {
            List<Line> lines = new ArrayList<>();
            new CarpetReader<>(file.toFile(), ParquetRows.Row.class)
                    .forEach(row -> lines.add(new Line(row.work_id(), row.headline())));
            return lines;
        }

        @Override
        public void takeTargetDown() throws IOException {
            Files.move(folder, folder.resolveSibling("away"));
            Files.writeString(folder, "in the way");
        }

        @Override
        public void bringTargetBack() throws IOException {
            Files.delete(folder);
            Files.move(folder.resolveSibling("away"), folder);
        }

        @Override
        public void close() {}
    }
}
