package org.afferent.testkit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.afferent.model.Delivery;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;

/** Deliveries of made-up articles that meet every verdict: new texts, redeliveries, revisions, copies elsewhere and under new dates, cut copies, empty payloads. */
public final class GeneratedDeliveries {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final String[] ONSETS = {
        "b", "br", "d", "dr", "f", "g", "gl", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v"
    };
    private static final String[] NUCLEI = {"a", "e", "i", "o", "u", "ai", "ea", "io"};
    private static final String[] CODAS = {"", "l", "m", "n", "r", "s", "t", "nd", "st"};

    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();

    private GeneratedDeliveries(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 4000; i++) {
            words.add(newWord());
        }
    }

    /** So many deliveries, ids {@code g0}, {@code g1} and so on, in the order in which they were fetched. */
    public static List<Delivery> of(long seed, int count) {
        GeneratedDeliveries generated = new GeneratedDeliveries(seed);
        while (generated.deliveries.size() < count) {
            generated.next();
        }
        return generated.deliveries;
    }

    /** So many deliveries of articles that have nothing in common. */
    public static List<Delivery> strangers(long seed, int count) {
        GeneratedDeliveries generated = new GeneratedDeliveries(seed);
        for (int i = 0; i < count; i++) {
            generated.add("News " + i % 5, "https://strangers%d.example/%d".formatted(i % 5, i), generated.newText());
        }
        return generated.deliveries;
    }

    /** The same payload, fetched a second later, at another publisher and URL. */
    public static Delivery copy(Delivery original, String publisher, String url) {
        return new Delivery(
                new Source(original.source().id() + "-copy", SourceKind.PUSH, null),
                publisher,
                url,
                original.fetchedAt().plusSeconds(1),
                original.mediaType(),
                original.charset(),
                original.payload(),
                original.payloadDigest(),
                null,
                null);
    }

    private void next() {
        int number = deliveries.size();
        Delivery earlier = number == 0 ? null : deliveries.get(random.nextInt(number));
        int kind = earlier == null || earlier.payload().length == 0 ? 0 : random.nextInt(10);
        String text = earlier == null ? "" : new String(earlier.payload(), StandardCharsets.UTF_8);
        String fresh = "https://news%d.example/%d".formatted(random.nextInt(5), number);
        switch (kind) {
            case 5 -> add(earlier.publisher(), earlier.url(), text);
            case 6 -> add(earlier.publisher(), earlier.url(), text + "\n\n" + paragraph());
            case 7 -> add("Other " + random.nextInt(5), fresh, text);
            case 8 -> add("Other " + random.nextInt(5), fresh, text.substring(0, text.length() * 2 / 3));
            case 9 ->
                add(
                        earlier.publisher(),
                        fresh,
                        random.nextInt(4) == 0
                                ? ""
                                : "Published: 2012-03-%02d\n\n".formatted(1 + random.nextInt(28)) + text);
            default -> add("News " + random.nextInt(5), fresh, newText());
        }
    }

    private String newText() {
        return headline() + "\n\n" + paragraph() + "\n\n" + paragraph() + "\n\n" + paragraph();
    }

    private void add(String publisher, String url, String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        int number = deliveries.size();
        deliveries.add(new Delivery(
                new Source("g" + number, SourceKind.PUSH, null),
                publisher,
                url,
                START.plusSeconds(number * 60L),
                "text/plain",
                "UTF-8",
                payload,
                digest(payload),
                null,
                null));
    }

    private String headline() {
        return sentence(6).replace(".", "");
    }

    private String paragraph() {
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            paragraph.append(i == 0 ? "" : " ").append(sentence(10 + random.nextInt(10)));
        }
        return paragraph.toString();
    }

    private String sentence(int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sentence.append(i == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
        }
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
    }

    private String newWord() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            word.append(one(ONSETS)).append(one(NUCLEI)).append(one(CODAS));
        }
        return word.toString();
    }

    private String one(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String digest(byte[] payload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
