package org.afferent.producers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.afferent.model.Delivery;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;
import org.afferent.producers.FileName.Kind;
import org.afferent.producers.Reading.PassedOver;
import org.afferent.producers.Reading.Read;
import org.afferent.producers.Reading.Unreadable;

/**
 * Reads deliveries from files and folders: {@code .txt}, {@code .html}, {@code .htm}, JSON Lines of deliveries ({@code .jsonl}), web archives
 * ({@code .warc}), Avro object container files of RawArticle ({@code .avro}), and each of them as {@code .gz}.
 * One delivery is held at a time. What cannot be read is reported with file and line, and the rest goes through.
 */
public final class DeliveryReader {
    private final Payloads payloads;
    private final Instant fetchedAt;

    /**
     * @param maxPayload the largest payload in bytes; what is larger is {@link Unreadable}
     * @param clock asked once: all files of one reading were fetched now, unless a delivery says when
     */
    public DeliveryReader(int maxPayload, Clock clock) {
        this.payloads = new Payloads(maxPayload);
        this.fetchedAt = clock.instant();
    }

    /**
     * Reads paths in the order given, folders in the order of their sorted paths. A path that is given twice is read twice.
     *
     * @param each called for every reading, in order
     */
    public void read(List<Path> paths, Consumer<Reading> each) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                each.accept(new Unreadable(path.toString(), "there is no such file or folder"));
            } else if (Files.isDirectory(path)) {
                readFolder(path, each);
            } else if (FileName.of(path).kind() == Kind.UNKNOWN) {
                each.accept(
                        new Unreadable(
                                path.toString(),
                                "what it holds cannot be told from its name; .txt, .html, .htm, .jsonl, .warc and .avro are read, and each of them with .gz"));
            } else {
                readFile(path, each);
            }
        }
    }

    /** How many bytes of files were read so far. */
    public long consumed() {
        return payloads.consumed().sum();
    }

    /** The files that {@link #read} would read, in its order. */
    public static List<Path> files(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> walk = Files.walk(path)) {
                    walk.filter(Files::isRegularFile)
                            .filter(file -> !isHidden(path.relativize(file)))
                            .filter(file -> FileName.of(file).kind() != Kind.UNKNOWN)
                            .sorted()
                            .forEach(files::add);
                }
            } else if (Files.exists(path)) {
                files.add(path);
            }
        }
        return files;
    }

    private void readFolder(Path folder, Consumer<Reading> each) {
        List<Path> known = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .sorted()
                    .forEach(file -> {
                        if (FileName.of(file).kind() == Kind.UNKNOWN) {
                            others.add(folder.relativize(file).toString());
                        } else {
                            known.add(file);
                        }
                    });
        } catch (java.io.UncheckedIOException broken) {
            each.accept(new Unreadable(folder.toString(), Payloads.why(broken.getCause())));
        } catch (IOException broken) {
            each.accept(new Unreadable(folder.toString(), Payloads.why(broken)));
        }
        known.forEach(file -> readFile(file, each));
        if (!others.isEmpty()) {
            each.accept(new PassedOver(
                    folder.toString(), "neither text, HTML, JSON Lines, WARC nor Avro, passed over", others));
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path name : relative) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private void readFile(Path file, Consumer<Reading> each) {
        FileName name = FileName.of(file);
        switch (name.kind()) {
            case DELIVERIES -> new DeliveriesFile(file, payloads, fetchedAt).read(each);
            case WARC -> new WarcFile(file, payloads, fetchedAt).read(each);
            case AVRO -> readAvro(file, each);
            default -> readWhole(file, name, each);
        }
    }

    private void readAvro(Path file, Consumer<Reading> each) {
        int number = 0;
        try (InputStream in = payloads.open(file);
                AvroDeliveries deliveries = AvroDeliveries.open(in, payloads.cap())) {
            while (deliveries.hasNext()) {
                number++;
                try {
                    each.accept(new Read(file + ":" + number, deliveries.next()));
                } catch (UnreadableException unreadable) {
                    each.accept(new Unreadable(file + ":" + number, unreadable.getMessage()));
                }
            }
        } catch (IOException broken) {
            each.accept(new Unreadable(file.toString(), Payloads.why(broken) + ", after record " + number));
        } catch (RuntimeException broken) { // what Avro makes of damaged bytes
            each.accept(new Unreadable(file.toString(), "damaged after record " + number + ": " + broken.getMessage()));
        }
    }

    private void readWhole(Path file, FileName name, Consumer<Reading> each) {
        try {
            byte[] payload = payloads.read(file);
            Source source =
                    new Source(name.stem(), SourceKind.FILE, file.toUri().toString());
            each.accept(new Read(
                    file.toString(),
                    new Delivery(
                            source,
                            null,
                            null,
                            fetchedAt,
                            name.kind().mediaType(),
                            null,
                            payload,
                            Digest.of(payload),
                            null,
                            null)));
        } catch (UnreadableException unreadable) {
            each.accept(new Unreadable(file.toString(), unreadable.getMessage()));
        }
    }
}
