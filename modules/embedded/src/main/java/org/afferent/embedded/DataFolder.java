package org.afferent.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder for data: given, and kept; or temporary, and deleted at the end. */
record DataFolder(Path path, boolean temporary) implements AutoCloseable {
    static DataFolder given(Path path) {
        return new DataFolder(path.toAbsolutePath(), false);
    }

    static DataFolder fresh() {
        try {
            return new DataFolder(Files.createTempDirectory("afferent-"), true);
        } catch (IOException full) {
            throw new UncheckedIOException("No temporary folder can be made: " + full.getMessage(), full);
        }
    }

    @Override
    public void close() {
        if (!temporary) {
            return;
        }
        try {
            Files.walkFileTree(path, new Deletion());
        } catch (IOException stays) {
            // What is left lies in the system's folder for such things, and is no reason for a program to fail at its
            // end.
            path.toFile().deleteOnExit();
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
