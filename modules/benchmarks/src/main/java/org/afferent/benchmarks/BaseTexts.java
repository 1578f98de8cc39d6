package org.afferent.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.afferent.testkit.GeneratedDeliveries;
import org.afferent.testkit.SharedFolder;

/** Texts to measure with: real ones where the folder {@code shared} lies beside the checkout, else made-up ones, and it is said which. */
final class BaseTexts {
    private BaseTexts() {}

    /** What {@link #of} knows. */
    static final List<String> CORPORA = List.of("bbc", "reuters");

    /** The texts of one corpus, else made-up ones; never empty. */
    static List<String> of(String corpus) {
        return SharedFolder.find()
                .map(shared -> read(shared.resolve("benchmarks/texts/" + corpus + ".jsonl.gz")))
                .orElseGet(BaseTexts::madeUp);
    }

    /** Real articles of the BBC, else made-up ones; never empty. */
    static List<String> all() {
        return of("bbc");
    }

    /** So many texts of just that many characters, each cut from consecutive articles. */
    static List<String> ofAbout(int characters, int count) {
        String everything = String.join("\n\n", all());
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int start = (int) ((long) i * characters % Math.max(1, everything.length() - characters));
            texts.add(everything.substring(start, Math.min(everything.length(), start + characters)));
        }
        return texts;
    }

    private static List<String> read(Path file) {
        ObjectMapper json = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode text = json.readTree(line);
                if (!text.path("body").asText().isBlank()) {
                    texts.add(text.path("body").asText());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
        System.err.println("benchmarks: " + texts.size() + " real texts from " + file.getFileName());
        return texts;
    }

    private static List<String> madeUp() {
        System.err.println("benchmarks: made-up texts, the folder shared is not beside the checkout");
        return GeneratedDeliveries.of(1, 2000).stream()
                .map(delivery -> new String(delivery.payload(), StandardCharsets.UTF_8))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
