package org.afferent.sinks.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code .state} says.
 *
 * @param number of the file that is being written
 * @param length how many bytes of it count
 * @param position after them, as {@link org.afferent.client.Position#text()}; empty at the very beginning
 */
record FileState(int number, long length, String position) {
    static final FileState NEW = new FileState(1, 0, "");
    private static final String NAME = ".state";

    static Optional<FileState> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        try {
            return Optional.of(
                    new FileState(Integer.parseInt(lines.get(0)), Long.parseLong(lines.get(1)), lines.get(2)));
        } catch (NumberFormatException | IndexOutOfBoundsException foreign) {
            throw new IOException(file + " is not what this sink writes; take another folder", foreign);
        }
    }

    void write(Path folder) throws IOException {
        Path next = folder.resolve(NAME + ".next");
        Files.writeString(next, number + "\n" + length + "\n" + position + "\n");
        FileSink.move(next, folder.resolve(NAME));
    }

    FileState at(long newLength, String newPosition) {
        return new FileState(number, newLength, newPosition);
    }

    FileState rolled() {
        return new FileState(number + 1, 0, position);
    }
}
