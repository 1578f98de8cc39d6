package org.afferent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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

    /** Refuses to go on with a generation by other rules, vocabulary, policy or retention than it was begun with: half by the one and half by the other would be neither. */
    static void requireSame(Generation known, Generation.Versions now) {
        Generation.Versions then = known.versions();
        if (then.equals(now)) {
            return;
        }
        List<String> others = new ArrayList<>();
        difference(others, "rules", then.rules(), now.rules());
        difference(others, "vocabulary", then.vocabulary(), now.vocabulary());
        difference(others, "policy", then.policy(), now.policy());
        if (others.isEmpty()) {
            others.add("the vocabulary's text, the policy's or the retention is not what it was");
        }
        throw new CommandFailure(known.name() + " was begun by others: " + String.join("; ", others)
                + ". Half by the one and half by the other would be neither: give the same --vocabulary, --policy and"
                + " --retention, or take another name");
    }

    private static void difference(List<String> others, String what, String then, String now) {
        if (!then.equals(now)) {
            others.add(what + " " + then + ", and these are " + now);
        }
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
