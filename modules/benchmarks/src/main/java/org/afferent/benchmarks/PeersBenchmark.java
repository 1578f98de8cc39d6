package org.afferent.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.afferent.dedup.Candidate;
import org.afferent.dedup.Fingerprint;
import org.afferent.dedup.IndexRow;
import org.afferent.dedup.PostingIndex;
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

/** What of a text of 4 KB is compared, by the rule (with the look-up among 100,000 articles) and by the peers (their signature alone): texts a second on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PeersBenchmark {
    private static final int INDEXED = 100_000;

    private final PostingIndex index = new PostingIndex();
    private final SimilarityLibrary.JavaLsh javaLsh = new SimilarityLibrary.JavaLsh();
    private final SimilarityLibrary.Lucene lucene = new SimilarityLibrary.Lucene();
    private List<String> texts = List.of();
    private int next;

    /** Reads the texts and fills the index: with these texts, and made-up ones. */
    @Setup
    public void prepare() {
        texts = BaseTexts.ofAbout(4096, 500);
        for (int i = 0; i < texts.size(); i++) {
            Fingerprint fingerprint = Fingerprint.of(texts.get(i));
            index.add("text" + i, new IndexRow(fingerprint.indexed(), true, fingerprint.digest()));
        }
        GeneratedRows rows = new GeneratedRows();
        for (int i = 0; i < INDEXED; i++) {
            index.add(GeneratedRows.id(i), rows.row(i));
        }
    }

    private String text() {
        next = (next + 1) % texts.size();
        return texts.get(next);
    }

    /** Fingerprint and look-up. */
    @Benchmark
    public List<Candidate> fingerprintAndLookUp() {
        Fingerprint fingerprint = Fingerprint.of(text());
        return index.candidates("-", new IndexRow(fingerprint.indexed(), true, fingerprint.digest()));
    }

    /** java-lsh's signature. */
    @Benchmark
    public int[] javaLsh() {
        return javaLsh.signature(text());
    }

    /** Lucene's MinHashFilter. */
    @Benchmark
    public Set<String> luceneMinHashFilter() {
        return lucene.signature(text());
    }
}
