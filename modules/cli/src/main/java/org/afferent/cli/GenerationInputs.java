package org.afferent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.afferent.dedup.Policies;
import org.afferent.dedup.Versions;
import org.afferent.enrich.Vocabulary;
import org.afferent.wire.Generation;

/** What a generation decides by, as its record names it. */
final class GenerationInputs {
    private GenerationInputs() {}

    static Generation.Versions versions(Config config, Vocabulary vocabulary, Policies policies) {
        Versions versions = Curator.versions(vocabulary, policies);
        return new Generation.Versions(
                versions.rules(), versions.vocabulary(), policies.version(), digest(config, vocabulary, policies));
    }

    private static String digest(Config config, Vocabulary vocabulary, Policies policies) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            Optional<Path> file = config.find(Settings.VOCABULARY);
            sha.update(
                    file.isPresent()
                            ? Files.readAllBytes(file.get())
                            : vocabulary.version().getBytes(UTF_8));
            sha.update((byte) 0);
            sha.update(policies.version().getBytes(UTF_8));
            sha.update(
                    String.valueOf(config.find(Settings.RETENTION).orElse(null)).getBytes(UTF_8));
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
