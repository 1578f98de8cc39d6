package org.afferent.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The books of an archive: every record that was read from news.raw is in one of the counts.
 *
 * @param from lower bound of fetchedAt, ISO 8601, inclusive; {@code null} for none
 * @param to upper bound, exclusive; {@code null} for none
 * @param read records that news.raw held when the export began
 * @param exported those that are in the files
 * @param outside those fetched before {@code from} or not before {@code to}
 * @param takenDown those of articles that were taken down
 * @param undecodable those that are no deliveries (dead letters): they are not exported
 * @param digest of all that was exported: the sum of the SHA-256 of each record, so that the order does not matter
 * @param files in the order of partitions
 */
record Manifest(
        String from,
        String to,
        long read,
        long exported,
        long outside,
        long takenDown,
        long undecodable,
        String digest,
        List<Entry> files) {
    static final String NAME = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    Manifest {
        files = List.copyOf(files);
    }

    /** One file: SHA-256 of its bytes in lower-case hex, and how many records it holds. */
    record Entry(String name, long records, String sha256) {}

    /** Whether every record is accounted for. */
    boolean closed() {
        return read == exported + outside + takenDown + undecodable
                && exported == files.stream().mapToLong(Entry::records).sum();
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(NAME), JSON.writeValueAsString(this) + "\n");
    }

    static Manifest read(Path folder) throws IOException {
        return JSON.readValue(folder.resolve(NAME).toFile(), Manifest.class);
    }
}
