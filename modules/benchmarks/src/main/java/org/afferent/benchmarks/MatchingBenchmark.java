package org.afferent.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.afferent.enrich.Tagger;
import org.afferent.enrich.Vocabulary;
import org.afferent.model.Annotations;
import org.afferent.model.Article;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Matching alone, ours and others', and the whole of enrich, in megabytes of text a second on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class MatchingBenchmark {
    /** News of all kinds, or texts full of mechanisms. */
    @Param({"news", "dense"})
    public String input;

    private final Map<MatchingLibrary, MatchingLibrary.Finder> finders = new EnumMap<>(MatchingLibrary.class);
    private List<String> texts = List.of();
    private List<Article> articles = List.of();
    private Tagger tagger;
    private int next;

    /** Counts what was read, so that JMH reports megabytes a second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Read {
        /** Of text in UTF-8. */
        public double megabytes;

        String text(String text) {
            megabytes += text.getBytes(StandardCharsets.UTF_8).length / 1e6;
            return text;
        }
    }

    /** Reads the texts and builds what searches them. */
    @Setup
    public void prepare() {
        texts = input.equals("news") ? BaseTexts.all() : DenseTexts.all();
        articles = texts.stream().map(MatchingBenchmark::article).toList();
        Vocabulary vocabulary = Vocabulary.bundled();
        for (MatchingLibrary library : MatchingLibrary.values()) {
            finders.put(library, library.prepare(vocabulary));
        }
        tagger = new Tagger(vocabulary);
    }

    /** Ends the monitor's threads. */
    @TearDown
    public void close() throws IOException {
        for (MatchingLibrary.Finder finder : finders.values()) {
            finder.close();
        }
    }

    /** Ours. */
    @Benchmark
    public Collection<String> matching(Read read) {
        return found(MatchingLibrary.AFFERENT, read);
    }

    /** One alternation of all forms. */
    @Benchmark
    public Collection<String> regex(Read read) {
        return found(MatchingLibrary.REGEX, read);
    }

    /** An automaton over characters. */
    @Benchmark
    public Collection<String> ahoCorasick(Read read) {
        return found(MatchingLibrary.AHO_CORASICK, read);
    }

    /** Lucene's monitor. */
    @Benchmark
    public Collection<String> luceneMonitor(Read read) {
        return found(MatchingLibrary.LUCENE_MONITOR, read);
    }

    /** Everything: matching, gates, sentences, assertion, direction, people, quantities, studies. */
    @Benchmark
    public Annotations enrich(Read read) {
        next = (next + 1) % articles.size();
        read.text(texts.get(next));
        return tagger.tag(articles.get(next));
    }

    private Collection<String> found(MatchingLibrary library, Read read) {
        next = (next + 1) % texts.size();
        return finders.get(library).concepts(read.text(texts.get(next)));
    }

    private static Article article(String body) {
        return new Article(
                "0".repeat(24),
                "test",
                null,
                null,
                null,
                List.of(),
                body,
                List.of(),
                "en",
                1,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                Instant.EPOCH);
    }
}
