package org.afferent.sinks.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.jerolba.carpet.CarpetReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.afferent.client.Part;
import org.afferent.client.Position;
import org.afferent.client.WorkAdded;
import org.afferent.client.WorkChanged;
import org.afferent.model.Work;
import org.afferent.testkit.Works;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileErasureTest {
    private static final Position AFTER = new Position("t", Map.of(0, 9L), null);
    private static final Work PRIVATE = Works.work(1, "Zyxwvuta");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatIsTakenDownIsInNoFileAndIsNotWrittenAgain(Format format) throws Exception {
        try (FileSink sink = sink(format)) {
            sink.open();
            sink.write(List.of(new WorkAdded("k1", PRIVATE), new WorkAdded("k2", Works.work(2, "Other"))), AFTER);
        }
        try (FileSink sink = sink(format)) {
            sink.open();
            sink.write(List.of(new WorkChanged("k3", PRIVATE, EnumSet.allOf(Part.class))), AFTER);
            assertThat(text(format)).contains("Zyxwvuta");

            sink.erase(Set.of(PRIVATE.lead().articleId()));
            sink.write(List.of(new WorkAdded("k4", PRIVATE)), AFTER);
        }
        assertThat(text(format)).doesNotContain("Zyxwvuta").contains("Other");
        assertThat(events(format))
                .containsExactly(
                        "removed " + Works.id(1),
                        "added " + Works.id(2),
                        "removed " + Works.id(1),
                        "removed " + Works.id(1));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aFileThatHoldsNothingOfItStaysAsItIs(Format format) throws Exception {
        try (FileSink sink = sink(format)) {
            sink.open();
            sink.write(List.of(new WorkAdded("k2", Works.work(2, "Other"))), AFTER);
            sink.erase(Set.of(PRIVATE.lead().articleId()));
            byte[] before = Files.readAllBytes(whole(format).get(0));
            sink.erase(Set.of(PRIVATE.lead().articleId(), "0123456789abcdef01234567"));
            assertThat(Files.readAllBytes(whole(format).get(0))).isEqualTo(before);
        }
    }

    private FileSink sink(Format format) {
        return new FileSink(folder, format, 1 << 20, Duration.ofHours(1));
    }

    private List<Path> whole(Format format) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("works-.*\\" + format.ending()))
                    .sorted()
                    .toList();
        }
    }

    /** All that lies in the folder, dot files too; of Parquet files, which are compressed, the rows. */
    private String text(Format format) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return format == Format.PARQUET ? text.append(rows()).toString() : text.toString();
    }

    private List<String> events(Format format) throws IOException {
        if (format == Format.PARQUET) {
            return rows().stream().map(row -> row.event() + " " + row.work_id()).toList();
        }
        List<String> events = new ArrayList<>();
        for (Path file : whole(format)) {
            for (String line : Files.readAllLines(file)) {
                events.add(line.replaceFirst(".*?\"event\":\"(\\w+)\".*?\"workId\":\"(\\w+)\".*", "$1 $2"));
            }
        }
        return events;
    }

    private List<ParquetRows.Row> rows() throws IOException {
        List<ParquetRows.Row> rows = new ArrayList<>();
        for (Path file : whole(Format.PARQUET)) {
            new CarpetReader<>(file.toFile(), ParquetRows.Row.class).forEach(rows::add);
        }
        return rows;
    }
}
