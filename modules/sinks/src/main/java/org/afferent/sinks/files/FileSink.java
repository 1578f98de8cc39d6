package org.afferent.sinks.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.afferent.client.Position;
import org.afferent.client.WorkEvent;
import org.afferent.sinks.Erasure;
import org.afferent.sinks.Sink;
import org.afferent.sinks.TargetException;

/**
 * Events in files of one folder: {@code works-000001.jsonl}, {@code works-000002.jsonl} … A file has its name only when it is whole; the one being written is
 * {@code .open.jsonl}. {@code .state} says how far that one counts: what a killed process wrote beyond is cut off. {@code .takedowns} says which articles were taken out of them all.
 */
public final class FileSink implements Sink {
    private static final String OPEN = ".open.jsonl";

    private final Path folder;
    private final Format format;
    private final long rollBytes;
    private final long rollNanos;
    private FileChannel lockFile;
    private FileChannel open;
    private FileState state;
    private Erasure erasure = Erasure.NOTHING;
    private long begun;

    /**
     * @param folder made when missing
     * @param rollBytes a file is closed when its lines are so long together
     * @param rollAge or when its first line is so old
     */
    public FileSink(Path folder, Format format, long rollBytes, Duration rollAge) {
        this.folder = folder;
        this.format = format;
        this.rollBytes = rollBytes;
        this.rollNanos = rollAge.toNanos();
    }

    @Override
    public Optional<Position> open() throws TargetException {
        try {
            release();
            Files.createDirectories(folder);
            lock();
            state = FileState.read(folder).orElse(FileState.NEW);
            if (state.length() > 0 && !Files.exists(folder.resolve(OPEN))) {
                state = state.rolled(); // killed between the two steps of closing a file
                state.write(folder);
            }
            open = FileChannel.open(folder.resolve(OPEN), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            open.truncate(state.length());
            open.position(state.length());
            begun = System.nanoTime();
            return Position.parse(state.position());
        } catch (IOException unusable) {
            throw failure(unusable);
        }
    }

    private void lock() throws IOException {
        lockFile = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lockFile.tryLock();
        if (lock == null) {
            throw new IOException("another process writes there");
        }
    }

    @Override
    public void write(List<WorkEvent> events, Position after) throws TargetException {
        StringBuilder lines = new StringBuilder();
        events.forEach(event -> lines.append(erasure.line(event)).append('\n'));
        try {
            if (state.length() == 0) {
                begun = System.nanoTime();
            }
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                open.write(bytes);
            }
            open.force(false);
            state = state.at(open.position(), after.text());
            state.write(folder);
            if (state.length() >= rollBytes) {
                roll();
            }
        } catch (IOException full) {
            throw failure(full);
        }
    }

    /** Files are rewritten one by one, each at once; a process that is killed meanwhile begins again. */
    @Override
    public void erase(Set<String> articles) throws TargetException {
        erasure = new Erasure(articles);
        Path done = folder.resolve(".takedowns");
        try {
            if (articles.isEmpty()
                    || (Files.exists(done) && Files.readAllLines(done).containsAll(articles))) {
                return;
            }
            if (state.length() > 0) {
                roll();
            }
            for (Path file : whole()) {
                format.erase(file, erasure);
            }
            Path next = folder.resolve(".takedowns.next");
            Files.write(next, new TreeSet<>(articles));
            move(next, done);
        } catch (IOException full) {
            throw failure(full);
        }
    }

    private List<Path> whole() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("works-\\d+\\" + format.ending()))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void idle() throws TargetException {
        if (state.length() > 0 && System.nanoTime() - begun >= rollNanos) {
            try {
                roll();
            } catch (IOException full) {
                throw failure(full);
            }
        }
    }

    /** Gives the open file its name. */
    private void roll() throws IOException {
        open.close();
        Path whole = folder.resolve(String.format("works-%06d%s", state.number(), format.ending()));
        format.finish(folder.resolve(OPEN), whole);
        Files.deleteIfExists(folder.resolve(OPEN));
        state = state.rolled();
        state.write(folder);
        open = FileChannel.open(folder.resolve(OPEN), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private TargetException failure(IOException cause) {
        return new TargetException("folder " + folder + " cannot be written: " + cause.getMessage(), cause);
    }

    /** As the process's death would leave it; for tests. */
    void abandon() {
        try {
            release();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void release() throws IOException {
        if (open != null) {
            open.close();
        }
        if (lockFile != null) {
            lockFile.close();
        }
    }

    /** What is open gets its name, so that nothing waits for the next start. */
    @Override
    public void close() {
        try {
            if (open != null && open.isOpen() && state.length() > 0) {
                roll();
            }
            release();
        } catch (IOException full) {
            // The next start finds it as a killed process leaves it.
        }
    }

    /** Puts {@code file} in the place of {@code whole} at once. */
    static void move(Path file, Path whole) throws IOException {
        Files.move(file, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
