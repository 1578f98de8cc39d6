package org.afferent.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.afferent.model.Article;
import org.afferent.model.Delivery;
import org.afferent.model.Normalized;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;

/**
 * Normalizes a JSON Lines file of deliveries and times it: {@code PagesRunner DELIVERIES OUT [ROUNDS]}. With more than one round the last is the one that is
 * timed, after the others have warmed the JVM.
 */
final class PagesRunner {
    /** Time on a core, not on the wall: other work on the machine does not count. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final ObjectMapper JSON = new ObjectMapper();
    /** When the public pages are taken as fetched: after all of their dates. */
    private static final Instant FETCHED = Instant.parse("2026-11-22T12:00:00Z");

    private PagesRunner() {}

    public static void main(String[] args) throws IOException {
        Path list = Path.of(args[0]);
        List<Delivery> deliveries = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            deliveries.add(delivery(JSON.readTree(line), list));
        }
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        Normalizer normalizer = new Normalizer();
        for (int round = 1; round <= rounds; round++) {
            long[] nanos = new long[deliveries.size()];
            try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
                for (int i = 0; i < nanos.length; i++) {
                    long start = CPU.getCurrentThreadCpuTime();
                    Normalized normalized = normalizer.normalize(deliveries.get(i));
                    nanos[i] = CPU.getCurrentThreadCpuTime() - start;
                    out.write(JSON.writeValueAsString(row(deliveries.get(i), normalized)));
                    out.newLine();
                }
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "round %d: %d deliveries, CPU time: median %.2f ms, p90 %.2f ms, p99 %.2f ms, max %.2f ms%n",
                    round, nanos.length, at(nanos, 0.5), at(nanos, 0.9), at(nanos, 0.99), at(nanos, 1));
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
    }

    static Delivery delivery(JsonNode row, Path list) throws IOException {
        byte[] payload = Files.readAllBytes(list.resolveSibling(row.get("file").asText()));
        if (row.get("file").asText().endsWith(".gz")) {
            payload = new GZIPInputStream(new ByteArrayInputStream(payload)).readAllBytes();
        }
        String id = row.get("id").asText();
        return new Delivery(
                new Source(id, SourceKind.FILE, null),
                null,
                row.path("url").asText(null),
                FETCHED,
                row.path("mediaType").asText(null),
                null,
                payload,
                Hex.sha256(payload),
                null,
                null);
    }

    private static ObjectNode row(Delivery delivery, Normalized normalized) {
        ObjectNode row = JSON.createObjectNode().put("id", delivery.source().id());
        if (normalized instanceof Normalized.Rejected no) {
            return row.put("reason", no.reason().name()).put("evidence", no.evidence());
        }
        Article article = ((Normalized.Accepted) normalized).article();
        row.put("headline", article.headline());
        article.authors().forEach(row.putArray("authors")::add);
        row.put(
                "datePublished",
                article.datePublished() == null
                        ? null
                        : article.datePublished().value().iso());
        row.put(
                "dateModified",
                article.dateModified() == null
                        ? null
                        : article.dateModified().value().iso());
        row.put("articleBody", article.articleBody());
        row.put("url", article.url())
                .put("publisher", article.publisher())
                .put("articleSection", article.articleSection());
        row.put("identity", article.identity()).put("inLanguage", article.inLanguage());
        article.keywords().forEach(row.putArray("keywords")::add);
        row.put(
                "dateRule",
                article.datePublished() == null ? null : article.datePublished().rule());
        article.dateClaims().forEach(row.putArray("dateClaims")::addPOJO);
        article.removals().forEach(row.putArray("removals")::addPOJO);
        return row;
    }
}
