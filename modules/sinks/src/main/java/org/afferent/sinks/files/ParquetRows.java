package org.afferent.sinks.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.CloseableIterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.afferent.model.PartialDate;
import org.afferent.sinks.Erasure;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Lines of events as a Parquet file with the columns that one would ask for, and the whole work as JSON in the last. */
final class ParquetRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ParquetRows() {}

    /**
     * One event.
     *
     * @param published the first day that the date covers, or {@code null}
     * @param published_as the date as exact as it is known, or {@code null}
     * @param work plain JSON, or {@code null} when the work is gone
     */
    record Row(
            String event,
            String key,
            String work_id,
            String merged_into,
            String headline,
            String publisher,
            String url,
            String language,
            LocalDate published,
            String published_as,
            List<Mechanism> mechanisms,
            List<String> interventions,
            Integer editions,
            String body,
            String work) {
        Row removed() {
            return new Row(
                    "removed", key, work_id, null, null, null, null, null, null, null, List.of(), List.of(), null, null,
                    null);
        }
    }

    /** A mechanism with its first evidence sentence. */
    record Mechanism(String concept, String label, String assertion, String direction, String sentence) {}

    static void write(Path lines, Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(lines);
                OutputStream out = Files.newOutputStream(file);
                CarpetWriter<Row> writer = writer(out)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                writer.write(row(JSON.readTree(line)));
            }
        }
    }

    /** Writes the rows of {@code file} to {@code next} without what is to go; {@code false} when nothing of it is. */
    static boolean erase(Path file, Path next, Erasure erasure) throws IOException {
        boolean changed = false;
        try (OutputStream out = Files.newOutputStream(next);
                CarpetWriter<Row> writer = writer(out);
                CloseableIterator<Row> rows = new CarpetReader<>(file.toFile(), Row.class).iterator()) {
            while (rows.hasNext()) {
                Row row = rows.next();
                boolean goes = row.work() != null && erasure.isIn(JSON.readTree(row.work()));
                changed |= goes;
                writer.write(goes ? row.removed() : row);
            }
        }
        return changed;
    }

    private static CarpetWriter<Row> writer(OutputStream out) throws IOException {
        return new CarpetWriter.Builder<>(out, Row.class)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build();
    }

    private static Row row(JsonNode event) {
        JsonNode work = event.path("work");
        String date = text(work, "datePublished");
        List<Mechanism> mechanisms = new ArrayList<>();
        work.path("mechanisms")
                .forEach(tag -> mechanisms.add(new Mechanism(
                        text(tag, "concept"),
                        text(tag, "label"),
                        text(tag, "assertion"),
                        text(tag, "direction"),
                        text(tag.path("mentions").path(0), "sentence"))));
        List<String> interventions = new ArrayList<>();
        work.path("interventions").forEach(one -> interventions.add(text(one, "id")));
        return new Row(
                text(event, "event"),
                text(event, "key"),
                text(event, "workId"),
                text(event, "into"),
                text(work, "headline"),
                text(work, "publisher"),
                text(work, "url"),
                text(work, "inLanguage"),
                date == null
                        ? null
                        : PartialDate.parse(date).map(PartialDate::firstDay).orElse(null),
                date,
                mechanisms,
                interventions,
                work.isMissingNode() ? null : work.path("editionCount").asInt(),
                text(work, "articleBody"),
                work.isMissingNode() ? null : work.toString());
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }
}
