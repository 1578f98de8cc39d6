package org.afferent.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.afferent.news.RawArticle;

/** Digests of files, and of sets of records whose order is not known. */
final class Digests {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private BigInteger sum = BigInteger.ZERO;

    /** Takes a record in: key, time and content. Coordinates are left out, since an import gives others. */
    void add(String key, long timestamp, RawArticle delivery) {
        MessageDigest sha = sha256();
        sha.update((key + "\n" + timestamp + "\n").getBytes(UTF_8));
        try {
            sha.update(RawArticle.getEncoder().encode(delivery));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        sum = sum.add(new BigInteger(1, sha.digest())).mod(MODULUS);
    }

    /** 64 hex digits. */
    String text() {
        return "%064x".formatted(sum);
    }

    static String ofFile(Path file) throws IOException {
        MessageDigest sha = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
