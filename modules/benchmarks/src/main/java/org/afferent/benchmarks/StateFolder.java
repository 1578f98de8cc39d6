package org.afferent.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder in which an application keeps its state. */
final class StateFolder {
    private StateFolder() {}

    /** Bytes of all files below. */
    static long bytes(Path folder) {
        long bytes = 0;
        for (Path file : below(folder)) {
            bytes += file.toFile().length();
        }
        return bytes;
    }

    /** Deletes it: the application has to restore its state from the changelogs. */
    static void wipe(Path folder) {
        below(folder).stream().sorted(Comparator.reverseOrder()).forEach(file -> file.toFile()
                .delete());
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + folder, unreadable);
        }
    }
}
