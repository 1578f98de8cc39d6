package org.afferent.producers.push;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.afferent.producers.Digest;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The publishers file: who may send, with the digests of their keys. */
public final class PublishersFile {
    private static final Set<String> KEYS = Set.of("publisher", "key-sha256", "hosts", "per-minute");
    private static final int PER_MINUTE = 600;
    private static final int KEY_BYTES = 32;

    private PublishersFile() {}

    /**
     * Reads a publishers file.
     *
     * @throws IllegalArgumentException with every mistake in it, one a line
     */
    public static List<PublisherKey> read(Path file) throws IOException {
        Object root;
        try (InputStream in = Files.newInputStream(file)) {
            root = new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromInputStream(in);
        } catch (YamlEngineException notYaml) {
            throw new IllegalArgumentException(file + " is not YAML: " + notYaml.getMessage(), notYaml);
        }
        List<String> mistakes = new ArrayList<>();
        List<PublisherKey> publishers = new ArrayList<>();
        Set<String> digests = new HashSet<>();
        if (!(root instanceof Map<?, ?> map) || !(map.get("publishers") instanceof List<?> list)) {
            throw new IllegalArgumentException(file + ": publishers is not a list");
        }
        for (Object one : list) {
            PublisherKey key = key(one instanceof Map<?, ?> fields ? fields : Map.of(), file, mistakes);
            if (!digests.add(key.keyDigest())) {
                mistakes.add(file + ": " + key.publisher() + ": key-sha256 is another publisher's too");
            }
            publishers.add(key);
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes));
        }
        return publishers;
    }

    /** A new key: 256 bits, as it goes into the header. It is shown once; the file gets {@link #digest}. */
    public static String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What the file keeps of a key. A key of 256 random bits needs no slow digest. */
    public static String digest(String key) {
        return Digest.of(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static PublisherKey key(Map<?, ?> fields, Path file, List<String> mistakes) {
        String publisher = String.valueOf(fields.get("publisher"));
        String where = file + ": " + publisher + ": ";
        fields.keySet().stream()
                .filter(key -> !KEYS.contains(String.valueOf(key)))
                .forEach(key -> mistakes.add(where + key + " is not a key that is known here: "
                        + String.join(", ", KEYS.stream().sorted().toList())));
        if (fields.get("publisher") == null) {
            mistakes.add(where + "publisher is missing");
        }
        String digest = String.valueOf(fields.get("key-sha256")).toLowerCase(Locale.ROOT);
        if (!digest.matches("[0-9a-f]{64}")) {
            mistakes.add(where
                    + "key-sha256 is not 64 hex digits; `afferent receive --new-key` prints a key and its digest");
        }
        Set<String> hosts = new LinkedHashSet<>();
        if (fields.get("hosts") instanceof List<?> list) {
            list.forEach(host -> hosts.add(String.valueOf(host).toLowerCase(Locale.ROOT)));
        }
        int perMinute = PER_MINUTE;
        if (fields.get("per-minute") instanceof Integer number && number > 0) {
            perMinute = number;
        } else if (fields.get("per-minute") != null) {
            mistakes.add(where + "per-minute=" + fields.get("per-minute") + " is not a whole number from 1");
        }
        return new PublisherKey(publisher, digest, hosts, perMinute);
    }
}
