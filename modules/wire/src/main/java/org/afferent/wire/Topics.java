package org.afferent.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The topics that this program knows, from ops/topics.yaml. */
public final class Topics {
    /** Every delivery, bytes as received. */
    public static final String RAW = "news.raw";

    /** Exactly one decision for every raw record. */
    public static final String DECISIONS = "news.decisions";

    /** One record per work, compacted. */
    public static final String CURATED = "news.curated";

    /** What could not be processed. */
    public static final String DEAD_LETTER = "news.dead-letter";

    /** Which generations there are and which one readers follow; {@link Generations} reads it. */
    public static final String GENERATIONS = "news.generations";

    /** Articles that must not be shown in any generation; {@link Takedowns} reads and writes it. */
    public static final String TAKEDOWNS = "news.takedowns";

    /** What the homes of articles and the index tell each other. */
    public static final String LETTERS = "news.letters";

    /** What the homes of articles ask the index. */
    public static final String PROBES = "news.probes";

    /** What the feed pollers know, compacted. */
    public static final String FEEDS = "news.feeds";

    private final List<TopicSpec> specs;
    private final String prefix;

    Topics(List<TopicSpec> specs, String prefix) {
        this.specs = List.copyOf(specs);
        this.prefix = prefix;
    }

    /** The declaration that this program was built with. */
    public static Topics declared() {
        try (InputStream in = Topics.class.getResourceAsStream("topics.yaml")) {
            return read(in, "topics.yaml");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a declaration.
     *
     * @param name what to call it in messages
     * @throws IllegalArgumentException with every mistake in it, one a line
     */
    public static Topics read(InputStream in, String name) {
        return new Topics(new TopicsYaml(name).read(in), "");
    }

    /** The topics of a generation: those that each generation has for itself get {@code prefix} in front; the rest are the same for all. */
    public Topics generation(String prefix) {
        return new Topics(
                specs.stream()
                        .map(spec -> spec.perGeneration() ? spec.named(prefix + spec.name()) : spec)
                        .toList(),
                prefix);
    }

    /**
     * The name that a topic has in this generation: with the prefix where each generation has its own, as it is where they share it.
     *
     * @throws IllegalArgumentException when it is not declared
     */
    public String own(String topic) {
        return specs.stream()
                .map(TopicSpec::name)
                .filter(name -> name.equals(prefix + topic) || name.equals(topic))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Topic " + topic + " is not declared in ops/topics.yaml"));
    }

    /** In the order of the declaration. */
    public List<TopicSpec> all() {
        return specs;
    }

    /**
     * The topic called {@code name}.
     *
     * @throws IllegalArgumentException when it is not declared
     */
    public TopicSpec topic(String name) {
        return specs.stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Topic " + name + " is not declared in ops/topics.yaml; declared are "
                                + specs.stream().map(TopicSpec::name).toList()));
    }
}
