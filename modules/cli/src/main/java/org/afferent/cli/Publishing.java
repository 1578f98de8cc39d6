package org.afferent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.afferent.producers.DeliveryReader;
import org.afferent.producers.Publication.Published;
import org.afferent.producers.Publication.Refused;
import org.afferent.producers.RawPublisher;
import org.afferent.producers.Reading;
import org.afferent.producers.Reading.PassedOver;
import org.afferent.producers.Reading.Read;
import org.afferent.producers.Reading.Unreadable;
import org.afferent.producers.history.Advance;
import org.afferent.producers.history.Checkpoint;
import org.afferent.producers.history.Pace;

/** One run of {@code afferent publish}: everything in order, from the checkpoint on, no faster than allowed, with a word now and then on how far it is. */
final class Publishing {
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(10);

    private final Options options;
    private final RawPublisher publisher;
    private final Consumer<String> say;
    private final Consumer<Published> print;
    private final LongAdder published = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private Optional<Checkpoint> checkpoint = Optional.empty();
    private DeliveryReader reader;
    private long total;
    private long skippedBytes;
    private long number;
    private long read;
    private long unreadable;
    private Instant began;
    private Instant lastWord;

    /**
     * What was asked for.
     *
     * @param fetchedAt the time of deliveries that do not say theirs
     * @param checkpoint file, or {@code null}
     * @param rate deliveries a second, or {@code null}
     */
    record Options(List<Path> paths, Clock fetchedAt, Path checkpoint, Double rate) {
        long bytes() throws IOException {
            long bytes = 0;
            for (Path file : DeliveryReader.files(paths)) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    Publishing(Options options, RawPublisher publisher, Consumer<String> say, Consumer<Published> print) {
        this.options = options;
        this.publisher = publisher;
        this.say = say;
        this.print = print;
    }

    int run(Config config) throws IOException {
        reader = new DeliveryReader(config.get(Settings.MAX_PAYLOAD), options.fetchedAt());
        total = options.bytes();
        if (options.checkpoint() != null) {
            checkpoint = Optional.of(open(options.checkpoint(), DeliveryReader.files(options.paths())));
        }
        long done = checkpoint.map(Checkpoint::done).orElse(0L);
        if (done > 0) {
            say.accept("going on after " + done + " that are safe");
        }
        began = Instant.now();
        lastWord = began;
        Optional<Pace> pace = Optional.ofNullable(options.rate()).map(rate -> new Pace(rate, began));
        reader.read(options.paths(), reading -> take(reading, done, pace));
        publisher.flush();
        if (checkpoint.isPresent()) {
            checkpoint.get().save();
        }
        Inputs.Count count = new Inputs.Count(read, unreadable);
        say.accept(count.sentence() + ", " + published.sum() + " published" + (done > 0 ? " now" : ""));
        return refused.sum() > 0
                ? ExitCode.FAILED
                : done > 0 && unreadable == 0 ? ExitCode.OK : Outcome.ofReading(count, message -> {});
    }

    private void take(Reading reading, long done, Optional<Pace> pace) {
        if (reading instanceof PassedOver passedOver) {
            say.accept(passedOver.message());
            return;
        }
        long place = number++;
        if (place < done) {
            skippedBytes = reader.consumed();
            return;
        }
        if (reading instanceof Unreadable broken) {
            unreadable++;
            say.accept(broken.message());
            checkpoint.ifPresent(kept -> kept.done(place));
        } else if (reading instanceof Read one) {
            read++;
            pace.ifPresent(
                    limit -> LockSupport.parkNanos(limit.take(Instant.now()).toNanos()));
            publisher.publish(one.where(), one.delivery(), outcome -> {
                if (outcome instanceof Published safe) {
                    published.increment();
                    checkpoint.ifPresent(kept -> kept.done(place));
                    print.accept(safe);
                } else if (outcome instanceof Refused no) {
                    refused.increment();
                    say.accept(no.message());
                }
            });
        }
        word();
    }

    private void word() {
        Instant now = Instant.now();
        if (Duration.between(lastWord, now).compareTo(BETWEEN_WORDS) >= 0) {
            lastWord = now;
            say.accept(new Advance(reader.consumed(), total, read, skippedBytes, began, now).line());
            try {
                if (checkpoint.isPresent()) {
                    checkpoint.get().save();
                }
            } catch (IOException unwritable) {
                throw new CommandFailure("the checkpoint cannot be written: " + unwritable.getMessage(), unwritable);
            }
        }
    }

    private static Checkpoint open(Path file, List<Path> inputs) throws IOException {
        try {
            return Checkpoint.open(file, inputs);
        } catch (IllegalArgumentException other) {
            throw new ConfigException(List.of("--checkpoint: " + other.getMessage()));
        }
    }
}
