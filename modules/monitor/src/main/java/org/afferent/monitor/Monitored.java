package org.afferent.monitor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;

/**
 * The application that is watched.
 *
 * @param streams its state is asked, and its metrics; nothing else
 * @param failure why it gave up; empty as long as it has not
 * @param threadFailures how many of its threads have died
 * @param stateDirectory where its stores are
 */
public record Monitored(
        KafkaStreams streams, Supplier<Optional<Throwable>> failure, IntSupplier threadFailures, Path stateDirectory) {}
