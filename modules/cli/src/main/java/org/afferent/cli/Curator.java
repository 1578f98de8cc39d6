package org.afferent.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.afferent.dedup.ArticleHome;
import org.afferent.dedup.Policies;
import org.afferent.dedup.Versions;
import org.afferent.enrich.Tagger;
import org.afferent.enrich.Vocabulary;
import org.afferent.model.Delivery;
import org.afferent.normalize.Normalizer;
import org.afferent.streams.CurationApp;
import org.afferent.streams.CurationSettings;
import org.afferent.streams.Deduplication;
import org.afferent.streams.GenerationTopics;
import org.afferent.streams.Intake;
import org.afferent.streams.MissingTopicsException;
import org.afferent.wire.Generation;
import org.afferent.wire.Takedowns;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;

/** Puts the curate application together. */
final class Curator {
    /** Beside the state that it belongs to: an instance that comes back with its state is the same one. */
    private static final String INSTANCE_FILE = "instance.id";

    private Curator() {}

    /**
     * Which generation, and by what it decides.
     *
     * @param scope which deliveries take part
     * @param overrides settings of Kafka Streams that win over the user's
     */
    record Part(
            String applicationId,
            Topics topics,
            Vocabulary vocabulary,
            Policies policies,
            Predicate<Delivery> scope,
            Map<String, Object> overrides) {
        /** The generation without a prefix, as the settings say. */
        static Part live(Config config) {
            return of(
                    Generation.live(config.get(Settings.APPLICATION_ID)),
                    Vocabularies.chosen(config),
                    PolicyFile.chosen(config),
                    Map.of());
        }

        static Part of(Generation generation, Vocabulary vocabulary, Policies policies, Map<String, Object> overrides) {
            Generation.Scope scope = generation.scope();
            return new Part(
                    generation.applicationId(),
                    generation.topics(),
                    vocabulary,
                    policies,
                    scope.equals(Generation.Scope.ALL)
                            ? Intake.EVERYTHING.scope()
                            : delivery -> scope.holds(delivery.fetchedAt(), delivery.publisher()),
                    overrides);
        }
    }

    /** Prepares the application; nothing runs yet. */
    static CurationApp prepare(
            Config config, Cluster cluster, WireSerdes serdes, Path stateDirectory, String instanceId) {
        return prepare(config, cluster, serdes, stateDirectory, instanceId, Part.live(config));
    }

    /** Prepares the application of one generation; nothing runs yet. */
    static CurationApp prepare(
            Config config, Cluster cluster, WireSerdes serdes, Path stateDirectory, String instanceId, Part part) {
        Map<String, Object> overrides = cluster.client(PassThrough.STREAMS);
        overrides.putAll(part.overrides());
        CurationSettings settings = new CurationSettings(
                part.applicationId(),
                cluster.bootstrapServers(),
                stateDirectory,
                config.get(Settings.THREADS),
                instanceId,
                config.get(Settings.COMMIT_INTERVAL),
                overrides);
        try {
            return new CurationApp(
                    settings,
                    GenerationTopics.of(part.topics()),
                    serdes,
                    new Normalizer(),
                    new Tagger(part.vocabulary())::tag,
                    versions(part.vocabulary(), part.policies()),
                    new Deduplication(
                            part.policies(), config.find(Settings.RETENTION).orElse(null)),
                    new Intake(
                            part.scope(),
                            Takedowns.read(cluster.client(PassThrough.CONSUMER), serdes)
                                    .keySet()));
        } catch (MissingTopicsException missing) {
            throw new CommandFailure(missing.getMessage(), missing);
        }
    }

    /** What decisions name as what they were made by. */
    static Versions versions(Vocabulary vocabulary, Policies policies) {
        return new Versions(
                "normalize " + Normalizer.RULES_VERSION + ", deduplicate " + ArticleHome.RULES_VERSION
                        + " (policy " + policies.version() + "), tag "
                        + Tagger.RULES_VERSION,
                vocabulary.version());
    }

    /** The instance's name: as set, else one that was made once and is kept with the state. */
    static String instanceId(Config config, Path stateDirectory) {
        return config.find(Settings.INSTANCE_ID).orElseGet(() -> kept(stateDirectory.resolve(INSTANCE_FILE)));
    }

    private static String kept(Path file) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(file.getParent());
            String made = "afferent-" + UUID.randomUUID();
            Files.writeString(file, made + "\n");
            return made;
        } catch (IOException unusable) {
            throw new UncheckedIOException("state.dir cannot be used: " + unusable, unusable);
        }
    }
}
