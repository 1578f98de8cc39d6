package org.afferent.streams;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.afferent.model.Delivery;
import org.afferent.model.Source;
import org.afferent.model.SourceKind;

/** Deliveries written for tests. */
final class Deliveries {
    static final String SLOW_RECEPTOR = """
            The slow receptor and the fast drug

            Researchers at a small institute reported on Monday that a single dose of an old anesthetic changed how nerve cells in the cortex of rats talk to each other.
            The animals, which had been kept under mild stress for three weeks, drank more sugar water and explored more of their cage within two hours of the injection.

            The team measured the release of glutamate with a fluorescent sensor and found that the increase lasted for about forty minutes, while the change in behavior
            lasted for six days. A second group of animals that had been given a blocker of the receptor before the dose showed neither effect.

            It is too early to say what this means for patients, said the group's leader, who plans a small trial next year. Nine of ten earlier results from rodents did not
            hold in people, she added, and a drug that works for a week has to be given again and again.
            """;

    private Deliveries() {}

    static Delivery text(String id, String url, String publisher, String fetchedAt, String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        return new Delivery(
                new Source(id, SourceKind.FILE, id + ".txt"),
                publisher,
                url,
                Instant.parse(fetchedAt),
                "text/plain",
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
            throw new IllegalStateException(impossible);
        }
    }
}
