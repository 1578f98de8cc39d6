package org.afferent.benchmarks;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Readability4J;
import org.afferent.benchmarks.BasePages.BasePage;
import org.afferent.model.Delivery;
import org.afferent.model.Normalized;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;
import org.afferent.normalize.Normalizer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

/** Pages and plain texts of 4 KB through normalize; jsoup's parse alone, Readability4J and boilerpipe on the same pages, which give a body and no more. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class NormalizeBenchmark {
    private static final int TEXT_CHARS = 4096;
    private static final int TEXTS = 300;

    private final Normalizer normalizer = new Normalizer();
    private List<BasePage> pages = List.of();
    private List<String> texts = List.of();
    private int next;

    /** Reads pages and texts. */
    @Setup
    public void read() {
        pages = BasePages.all();
        texts = BaseTexts.ofAbout(TEXT_CHARS, TEXTS);
    }

    private BasePage nextPage() {
        next = (next + 1) % pages.size();
        return pages.get(next);
    }

    private static Delivery delivery(String url, String mediaType, byte[] payload) {
        return new Delivery(
                new Source("benchmark", SourceKind.FILE, null),
                null,
                url,
                Instant.parse("2026-11-22T12:00:00Z"),
                mediaType,
                null,
                payload,
                "",
                null,
                null);
    }

    /** All of normalize: bytes to article. */
    @Benchmark
    public Normalized page() {
        BasePage page = nextPage();
        return normalizer.normalize(delivery(page.url(), "text/html", page.html()));
    }

    /** All of normalize for a plain text. */
    @Benchmark
    public Normalized text() {
        next = (next + 1) % texts.size();
        return normalizer.normalize(delivery(null, "text/plain", texts.get(next).getBytes(StandardCharsets.UTF_8)));
    }

    /** What parsing costs whatever is done with the page. */
    @Benchmark
    public Document parse() {
        BasePage page = nextPage();
        return Jsoup.parse(page.markup(), "https://news.example/");
    }

    /** Readability4J's body. */
    @Benchmark
    public String readability4j() {
        BasePage page = nextPage();
        try {
            return new Readability4J("https://news.example/", page.markup())
                    .parse()
                    .getTextContent();
        } catch (RuntimeException thrownOnSomePages) {
            return null;
        }
    }

    /** boilerpipe's body. */
    @Benchmark
    public String boilerpipe() throws BoilerpipeProcessingException {
        return ArticleExtractor.INSTANCE.getText(nextPage().markup());
    }
}
