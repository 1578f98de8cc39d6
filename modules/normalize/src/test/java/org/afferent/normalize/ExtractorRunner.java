package org.afferent.normalize;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.afferent.model.Delivery;
import org.jsoup.nodes.Element;

/** The same pages through another extractor, for comparison: {@code ExtractorRunner DELIVERIES OUT readability4j|boilerpipe}. See docs/adr/0002-extraction-library.md. */
final class ExtractorRunner {
    private ExtractorRunner() {}

    public static void main(String[] args) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        Path list = Path.of(args[0]);
        List<String> lines = Files.readAllLines(list);
        for (int round = 0; round < 2; round++) {
            long[] nanos = new long[lines.size()];
            int threw = 0;
            try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
                for (int i = 0; i < nanos.length; i++) {
                    Delivery delivery = PagesRunner.delivery(json.readTree(lines.get(i)), list);
                    String html =
                            Charsets.decode(delivery.payload(), null, true).text();
                    String body = "";
                    long start = cpu.getCurrentThreadCpuTime();
                    try {
                        body = args[2].equals("boilerpipe")
                                ? ArticleExtractor.INSTANCE.getText(html)
                                : readability(delivery.url(), html);
                    } catch (RuntimeException | BoilerpipeProcessingException onSomePages) {
                        threw++;
                    }
                    nanos[i] = cpu.getCurrentThreadCpuTime() - start;
                    out.write(json.writeValueAsString(json.createObjectNode()
                            .put("id", delivery.source().id())
                            .put("articleBody", body)));
                    out.newLine();
                }
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "round %d: threw on %d, CPU time: median %.2f ms%n",
                    round + 1, threw, nanos[nanos.length / 2] / 1e6);
        }
    }

    private static String readability(String url, String html) {
        Element content = new Readability4J(url, html).parse().getArticleContent();
        return content == null ? "" : content.wholeText();
    }
}
