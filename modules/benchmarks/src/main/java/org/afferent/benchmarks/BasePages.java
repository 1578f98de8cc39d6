package org.afferent.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.afferent.testkit.SharedFolder;

/** Pages to measure with: real ones where the folder {@code shared} lies beside the checkout, else one that is made up, and it is said which. */
final class BasePages {
    private static final int PARAGRAPHS = 40;

    /** A page and where it was fetched. */
    static final class BasePage {
        private final String url;
        private final byte[] html;

        BasePage(String url, byte[] html) {
            this.url = url;
            this.html = html;
        }

        String url() {
            return url;
        }

        /** The bytes of the page; not to be changed. */
        byte[] html() {
            return html;
        }

        String markup() {
            return new String(html, StandardCharsets.UTF_8);
        }
    }

    private BasePages() {}

    /** Never empty. */
    static List<BasePage> all() {
        return SharedFolder.find()
                .map(shared -> read(shared.resolve("benchmarks/pages/deliveries.jsonl")))
                .orElseGet(BasePages::madeUp);
    }

    private static List<BasePage> read(Path list) {
        ObjectMapper json = new ObjectMapper();
        List<BasePage> pages = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(list)) {
                JsonNode row = json.readTree(line);
                byte[] bytes =
                        Files.readAllBytes(list.resolveSibling(row.get("file").asText()));
                pages.add(new BasePage(
                        row.path("url").asText(null),
                        row.get("file").asText().endsWith(".gz")
                                ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                                : bytes));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + list, unreadable);
        }
        System.err.println("benchmarks: " + pages.size() + " real pages");
        return pages;
    }

    private static List<BasePage> madeUp() {
        System.err.println("benchmarks: one made-up page, the folder shared is not beside the checkout");
        StringBuilder page = new StringBuilder(
                "<html lang=en><head><title>A drug works within hours | Example News</title><meta property=article:published_time content=2020-03-01T08:00:00Z></head><body><nav><ul>");
        for (int i = 0; i < PARAGRAPHS; i++) {
            page.append("<li class=menu-item><a href=/section-").append(i).append(">Section</a></li>");
        }
        page.append("</ul></nav><article class=entry-content><h1>A drug works within hours</h1>");
        for (int i = 0; i < PARAGRAPHS; i++) {
            page.append("<p>Patient ")
                    .append(i)
                    .append(" felt better within hours of the dose, the authors wrote, and the mice of group ")
                    .append(i)
                    .append(" swam longer than those that had been given <em>saline</em>.</p>");
        }
        page.append("</article><footer>All rights reserved</footer></body></html>");
        return List.of(
                new BasePage("https://news.example/drug-works", page.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
