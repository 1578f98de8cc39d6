package org.afferent.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The mechanisms of a vocabulary and which of them are kinds of which: all that a filter needs of it. */
public final class Mechanisms {
    private static final int LARGEST = 16 * 1024 * 1024;

    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();

    private Mechanisms() {}

    /** Those of the vocabulary that comes with this version. */
    public static Mechanisms bundled() {
        try (InputStream in = Mechanisms.class.getResourceAsStream("mechanisms.yaml")) {
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the bundled vocabulary cannot be read", unreadable);
        }
    }

    /**
     * Those of a vocabulary file. Its form is checked by {@code afferent vocabulary check}, not here.
     *
     * @param in YAML as docs/vocabulary.md describes it; not closed
     * @throws IllegalArgumentException when it is not a vocabulary at all
     */
    public static Mechanisms read(InputStream in) {
        Load yaml = new Load(LoadSettings.builder().setCodePointLimit(LARGEST).build());
        if (!(yaml.loadFromInputStream(in) instanceof Map<?, ?> file)
                || !(file.get("mechanisms") instanceof List<?> entries)) {
            throw new IllegalArgumentException("the vocabulary has no list called mechanisms");
        }
        Mechanisms mechanisms = new Mechanisms();
        for (Object entry : entries) {
            if (entry instanceof Map<?, ?> concept && concept.get("id") instanceof String id) {
                mechanisms.labels.put(id, String.valueOf(concept.get("label")));
                if (concept.get("parent") instanceof String parent) {
                    mechanisms.parents.put(id, parent);
                }
            }
        }
        return mechanisms;
    }

    /** Every id, in the order of the vocabulary. */
    public Set<String> ids() {
        return Set.copyOf(labels.keySet());
    }

    /** What people call it; empty when there is no such mechanism. */
    public Optional<String> label(String id) {
        return Optional.ofNullable(labels.get(id));
    }

    /**
     * The mechanism and all that are kinds of it, directly or not.
     *
     * @throws IllegalArgumentException when the vocabulary does not have it
     */
    public Set<String> withChildren(String id) {
        if (!labels.containsKey(id)) {
            throw new IllegalArgumentException("there is no mechanism \"" + id
                    + "\" in the vocabulary; ids are like nmda-receptor, see vocabulary/mechanisms.yaml");
        }
        Set<String> family = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (family.add(next)) {
                parents.forEach((child, parent) -> {
                    if (parent.equals(next)) {
                        open.add(child);
                    }
                });
            }
        }
        return family;
    }

    /** The mechanism and all that it is a kind of, nearest first. */
    public List<String> withParents(String id) {
        Set<String> line = new LinkedHashSet<>();
        for (String next = id; next != null && line.add(next); ) {
            next = parents.get(next);
        }
        return List.copyOf(line);
    }
}
