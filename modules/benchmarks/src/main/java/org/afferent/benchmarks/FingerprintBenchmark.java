package org.afferent.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.afferent.dedup.Fingerprint;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Fingerprints of texts of 4 KB. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class FingerprintBenchmark {
    private List<String> texts = List.of();
    private int next;

    /** Reads the texts. */
    @Setup
    public void readTexts() {
        texts = BaseTexts.ofAbout(4096, 500);
    }

    /** One text. */
    @Benchmark
    public Fingerprint fingerprint() {
        next = (next + 1) % texts.size();
        return Fingerprint.of(texts.get(next));
    }
}
