package org.afferent.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.LongFunction;
import org.afferent.model.Delivery;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;

/**
 * What is fed: deliveries by their number.
 *
 * @param name for the table
 * @param mediaType of the bytes
 * @param content of a number
 */
record Input(String name, String mediaType, LongFunction<String> content) {
    private static final int PUBLISHERS = 50;

    /** Plain text of 4 KB. */
    static Input plainText(Prose prose) {
        return new Input("plain text of 4 KB", "text/plain", number -> prose.text(number, 4096));
    }

    static Input pages(PageVariants pages) {
        return new Input("HTML pages", "text/html", pages::html);
    }

    /** The delivery of a number, fetched at a time in millis. */
    Delivery delivery(long number, long fetchedAt) {
        byte[] payload = content.apply(number).getBytes(StandardCharsets.UTF_8);
        long publisher = number % PUBLISHERS;
        return new Delivery(
                new Source("b" + number, SourceKind.PUSH, null),
                "Publisher " + publisher,
                "https://news" + publisher + ".example/" + mediaType.substring(5) + "/" + number,
                Instant.ofEpochMilli(fetchedAt),
                mediaType,
                "UTF-8",
                payload,
                digest(payload),
                null,
                null);
    }

    private static String digest(byte[] payload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
