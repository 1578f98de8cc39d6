package org.afferent.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.afferent.testkit.SharedFolder;

/**
 * As many different HTML pages as are wanted: real ones, markup and scripts as they are, every second word of their visible text replaced; what they say of their own address is taken out, since each is shown at an address of its
 * own. Without the folder {@code shared}: made-up articles in plain markup.
 */
final class WebPages {
    private static final int MOST = 540;
    private static final Pattern OWN_ADDRESS =
            Pattern.compile("canonical|og:url|mainEntityOfPage|\"@id\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIPT_OR_TAG =
            Pattern.compile("<script.*?</script>|<style.*?</style>|<[^>]*>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private final Prose prose;
    private final List<String> pages = new ArrayList<>();

    WebPages(Prose prose) {
        this.prose = prose;
        Optional<Path> shared = SharedFolder.find();
        if (shared.isEmpty()) {
            for (int i = 0; i < MOST; i++) {
                pages.add("<html><head><title>" + i + "</title></head><body><article><h1>Of " + i + "</h1><p>"
                        + prose.text(i, 4096).replace("\n\n", "</p><p>") + "</p></article></body></html>");
            }
            return;
        }
        try (Stream<Path> files = Files.list(shared.get().resolve("benchmarks/pages/html"))) {
            files.sorted().limit(MOST).forEach(file -> pages.add(read(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the pages", unreadable);
        }
    }

    /** A page by its number. */
    String html(long number) {
        Random random = new Random(number);
        String page = pages.get((int) (number % pages.size()));
        StringBuilder html = new StringBuilder(page.length() + 1024);
        Matcher markup = SCRIPT_OR_TAG.matcher(page);
        int at = 0;
        while (markup.find()) {
            replaceWords(page.substring(at, markup.start()), html, random);
            html.append(markup.group());
            at = markup.end();
        }
        return html.append(page, at, page.length()).toString();
    }

    private void replaceWords(String text, StringBuilder html, Random random) {
        if (text.isBlank()) {
            html.append(text);
            return;
        }
        html.append(WORD.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(
                        random.nextBoolean() ? word.group() : prose.word(random).replace("<", ""))));
    }

    private static String read(Path file) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return OWN_ADDRESS
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll("x-own");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
