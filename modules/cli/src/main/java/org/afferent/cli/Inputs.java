package org.afferent.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.afferent.producers.DeliveryReader;
import org.afferent.producers.Reading;
import org.afferent.producers.Reading.PassedOver;
import org.afferent.producers.Reading.Read;
import org.afferent.producers.Reading.Unreadable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files and folders that a command reads; what cannot be read is said on standard error and counted. */
final class Inputs {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Files and folders: .txt, .html, .htm, .jsonl with a delivery a line, .warc, .avro; .gz of each.")
    private final List<Path> paths = new ArrayList<>();

    @Option(
            names = "--fetched-at",
            paramLabel = "TIME",
            description =
                    "When the deliveries that do not say it themselves were fetched, like 2018-06-22T12:37:00Z; else now.")
    private Instant fetchedAt;

    /**
     * How many there were.
     *
     * @param read deliveries
     * @param unreadable what should have been one
     */
    record Count(long read, long unreadable) {
        /** One sentence for people. */
        String sentence() {
            return read + (read == 1 ? " delivery" : " deliveries") + " read"
                    + (unreadable == 0 ? "" : ", " + unreadable + " could not be read (see above)");
        }
    }

    /** Reads everything, in order. */
    Count read(Config config, Consumer<String> say, Consumer<Read> each) {
        return read(paths, clock(), config, say, each);
    }

    static Count read(List<Path> paths, Clock clock, Config config, Consumer<String> say, Consumer<Read> each) {
        long[] counts = new long[2];
        new DeliveryReader(config.get(Settings.MAX_PAYLOAD), clock).read(paths, reading -> {
            counts[0] += reading instanceof Read ? 1 : 0;
            counts[1] += reading instanceof Unreadable ? 1 : 0;
            handle(reading, say, each);
        });
        return new Count(counts[0], counts[1]);
    }

    private static void handle(Reading reading, Consumer<String> say, Consumer<Read> each) {
        if (reading instanceof Read read) {
            each.accept(read);
        } else if (reading instanceof Unreadable unreadable) {
            say.accept(unreadable.message());
        } else if (reading instanceof PassedOver passedOver) {
            say.accept(passedOver.message());
        }
    }

    List<Path> paths() {
        return List.copyOf(paths);
    }

    Clock clock() {
        return fetchedAt == null ? Clock.systemUTC() : Clock.fixed(fetchedAt, ZoneOffset.UTC);
    }
}
