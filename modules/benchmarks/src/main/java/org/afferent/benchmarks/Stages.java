package org.afferent.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the client's processor time goes, by Java Flight Recorder's samples: a sample belongs to the first stage whose code is on its stack, from the top. */
final class Stages implements AutoCloseable {
    /** Beginnings of class names, the more special first. */
    private static final Map<String, String> OWNERS = new LinkedHashMap<>();

    private static final String HARNESS = "harness";

    static {
        OWNERS.put("org.afferent.dedup.PostingIndex", "index");
        OWNERS.put("org.afferent.dedup.PostingTable", "index");
        OWNERS.put("org.afferent.dedup.Fingerprint", "fingerprint");
        OWNERS.put("org.afferent.dedup.Tokens", "fingerprint");
        OWNERS.put("org.afferent.dedup.Sample", "fingerprint");
        OWNERS.put("org.afferent.dedup.Figures", "fingerprint");
        OWNERS.put("org.afferent.dedup.Wording", "fingerprint");
        OWNERS.put("org.afferent.dedup.", "deduplicate");
        OWNERS.put("org.afferent.normalize.", "normalize");
        OWNERS.put("org.afferent.enrich.", "tag");
        OWNERS.put("org.afferent.streams.StateSerdes", "state serdes");
        OWNERS.put("org.afferent.wire.", "avro");
        OWNERS.put("org.apache.avro.", "avro");
        OWNERS.put("org.rocksdb.", "rocksdb");
        OWNERS.put("org.afferent.benchmarks.", HARNESS);
        OWNERS.put("org.apache.kafka.clients.producer.", "producer");
        OWNERS.put("org.apache.kafka.clients.consumer.", "consumer");
        OWNERS.put("org.apache.kafka.clients.", "network");
        OWNERS.put("org.apache.kafka.common.network.", "network");
        OWNERS.put("org.apache.kafka.streams.", "streams");
        OWNERS.put("org.apache.kafka.common.record.", "producer");
    }

    private final Recording recording = new Recording();

    Stages() {
        recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
        recording.enable("jdk.NativeMethodSample").withPeriod(Duration.ofMillis(10));
        recording.start();
    }

    /** Stops; each stage's share, 0 to 1. */
    Map<String, Double> shares() {
        Map<String, Long> samples = samples();
        samples.remove(HARNESS);
        double all = samples.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Double> shares = new HashMap<>();
        samples.forEach((stage, count) -> shares.put(stage, count / all));
        return shares;
    }

    private Map<String, Long> samples() {
        recording.stop();
        Map<String, Long> samples = new HashMap<>();
        try {
            Path file = Files.createTempFile("afferent-bench", ".jfr");
            recording.dump(file);
            try (RecordingFile events = new RecordingFile(file)) {
                while (events.hasMoreEvents()) {
                    RecordedEvent event = events.readEvent();
                    boolean inJava = event.getEventType().getName().equals("jdk.ExecutionSample");
                    if (event.getStackTrace() != null && (inJava || working(event))) {
                        samples.merge(stage(event), 1L, Long::sum);
                    }
                }
            }
            Files.delete(file);
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot read the flight recording", unusable);
        }
        return samples;
    }

    /** Native code that computes, not one that waits for a socket. */
    private static boolean working(RecordedEvent event) {
        String top =
                event.getStackTrace().getFrames().get(0).getMethod().getType().getName();
        return top.startsWith("org.rocksdb.") || top.contains("lz4") || top.contains("zstd");
    }

    private static String stage(RecordedEvent event) {
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            for (Map.Entry<String, String> owner : OWNERS.entrySet()) {
                if (type.startsWith(owner.getKey())) {
                    return owner.getValue();
                }
            }
        }
        return "other";
    }

    @Override
    public void close() {
        recording.close();
    }
}
