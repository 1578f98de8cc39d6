package org.afferent.producers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** {@link org.afferent.model.Delivery#payloadDigest()}, and a shorter form for telling states of an item apart. */
public final class Digest {
    private static final int SHORT = 16;

    private Digest() {}

    /** Lower-case hex SHA-256. */
    public static String of(byte[] payload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** The first 16 digits for a text: 64 bits. */
    public static String shortOf(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT);
    }
}
