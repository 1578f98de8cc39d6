package org.afferent.producers.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.afferent.producers.Digest;

/**
 * How much of its inputs a publication has behind it, in a file: everything before that is safe on the broker. Readings come in the same order each time, so a number is enough.
 * Safe for several threads.
 */
public final class Checkpoint {
    private static final String INPUTS = "inputs";
    private static final String DONE = "done";

    private final Path file;
    private final String inputs;
    private final TreeSet<Long> ahead = new TreeSet<>();
    private long done;

    private Checkpoint(Path file, String inputs, long done) {
        this.file = file;
        this.inputs = inputs;
        this.done = done;
    }

    /**
     * Opens or begins one.
     *
     * @param inputs the files that will be read, in order
     * @throws IllegalArgumentException when the file is of other inputs, or these have changed since
     */
    public static Checkpoint open(Path file, List<Path> inputs) throws IOException {
        StringBuilder described = new StringBuilder();
        for (Path input : inputs) {
            described
                    .append(input.toAbsolutePath().normalize())
                    .append('\t')
                    .append(Files.size(input))
                    .append('\t')
                    .append(Files.getLastModifiedTime(input).toMillis())
                    .append('\n');
        }
        String digest = Digest.shortOf(described.toString());
        if (!Files.exists(file)) {
            return new Checkpoint(file, digest, 0);
        }
        Properties kept = new Properties();
        try (var in = Files.newInputStream(file)) {
            kept.load(in);
        }
        if (!digest.equals(kept.getProperty(INPUTS))) {
            throw new IllegalArgumentException(
                    file + " is of other inputs, or they have changed since; delete it to begin again");
        }
        return new Checkpoint(file, digest, Long.parseLong(kept.getProperty(DONE)));
    }

    /** How many readings from the beginning are safe. */
    public synchronized long done() {
        return done;
    }

    /**
     * A reading is safe, or cannot be published at all.
     *
     * @param number from 0
     */
    public synchronized void done(long number) {
        ahead.add(number);
        while (!ahead.isEmpty() && ahead.first() <= done) {
            done += ahead.pollFirst() == done ? 1 : 0;
        }
    }

    /** Writes the file anew, in one step. */
    public synchronized void save() throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, INPUTS + "=" + inputs + "\n" + DONE + "=" + done + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
