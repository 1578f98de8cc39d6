package org.afferent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.afferent.embedded.EmbeddedStack;
import org.afferent.inspect.Access;
import org.afferent.producers.feed.FeedStatus;
import org.afferent.wire.GenerationWriter;
import org.afferent.wire.Generations;
import org.afferent.wire.Registries;
import org.afferent.wire.Registry;
import org.afferent.wire.RegistryConfig;
import org.afferent.wire.Takedowns;
import org.afferent.wire.TopicException;
import org.afferent.wire.TopicPlan;
import org.afferent.wire.Topics;
import org.afferent.wire.WireSerdes;
import org.apache.kafka.clients.admin.Admin;

/** A broker and a registry, ours inside this process or others' elsewhere, and how to speak to them. */
final class Cluster implements AutoCloseable {
    private static final String BOOTSTRAP_SERVERS = Settings.BOOTSTRAP_SERVERS.key();
    private static final String REGISTRY_URL = "schema.registry.url";
    /** A cluster that is away is said to be so soon, rather than after a minute. */
    private static final String API_TIMEOUT = "default.api.timeout.ms";

    private static final int PATIENCE_MS = 15_000;
    private static final int REGISTRY_PATIENCE_MS = 60_000;

    private final Config config;
    private final Optional<EmbeddedStack> embedded;

    private Cluster(Config config, Optional<EmbeddedStack> embedded) {
        this.config = config;
        this.embedded = embedded;
    }

    /**
     * The one that the settings name, else a new one in this process.
     *
     * @param data where the latter keeps its data; {@code null} for a temporary folder
     */
    static Cluster configuredOrEmbedded(Config config, Path data) {
        if (config.find(Settings.BOOTSTRAP_SERVERS).isPresent()) {
            return new Cluster(config, Optional.empty());
        }
        return new Cluster(config, Optional.of(data == null ? EmbeddedStack.start() : EmbeddedStack.start(data)));
    }

    /** The one that the settings name; for commands that need one. */
    static Cluster configured(Config config) {
        if (config.find(Settings.BOOTSTRAP_SERVERS).isEmpty()) {
            Setting<String> setting = Settings.BOOTSTRAP_SERVERS;
            throw new ConfigException(List.of(
                    setting.key() + " is not set; give " + setting.flag() + " HOST:PORT or " + setting.variable()
                            + ". `afferent demo --keep` starts a cluster to try with and prints its addresses"));
        }
        return new Cluster(config, Optional.empty());
    }

    /** The stack inside this process, when there is one. */
    Optional<EmbeddedStack> embedded() {
        return embedded;
    }

    String bootstrapServers() {
        return embedded.map(EmbeddedStack::bootstrapServers).orElseGet(() -> config.get(Settings.BOOTSTRAP_SERVERS));
    }

    String registryUrl() {
        return embedded.map(EmbeddedStack::registryUrl).orElseGet(() -> config.get(Settings.REGISTRY_URL));
    }

    /** Settings for one kind of client; changeable. */
    Map<String, Object> client(PassThrough kind) {
        Map<String, Object> settings = kind == PassThrough.STREAMS ? config.streams() : config.kafka(kind);
        settings.put(BOOTSTRAP_SERVERS, bootstrapServers());
        return settings;
    }

    /** Serdes for the topics of the contract. */
    WireSerdes serdes() {
        Map<String, Object> settings = registrySettings();
        config.find(Settings.SERDE_CLASS).ifPresent(name -> settings.put(WireSerdes.SERDE_CLASS, name));
        return WireSerdes.of(settings);
    }

    /** What a subscription to news.curated needs: the consumer's settings and the registry's together. */
    Map<String, Object> subscriber() {
        Map<String, Object> settings = registrySettings();
        config.find(Settings.SERDE_CLASS).ifPresent(name -> settings.put(WireSerdes.SERDE_CLASS, name));
        settings.putAll(client(PassThrough.CONSUMER));
        return settings;
    }

    /** The registry, waited for (a minute unless the settings say how long): it may still be starting. */
    Registry registry() {
        Map<String, Object> settings = registrySettings();
        settings.putIfAbsent(RegistryConfig.PATIENCE, REGISTRY_PATIENCE_MS);
        return Registries.started(settings);
    }

    private Map<String, Object> registrySettings() {
        Map<String, Object> settings = new TreeMap<>(config.registry());
        settings.put(REGISTRY_URL, registryUrl());
        return settings;
    }

    Admin admin() {
        return Admin.create(adminSettings());
    }

    /** Settings for an admin client that does not wait for ever. */
    Map<String, Object> adminSettings() {
        Map<String, Object> settings = new TreeMap<>();
        settings.put(API_TIMEOUT, PATIENCE_MS);
        settings.put("request.timeout.ms", PATIENCE_MS / 3);
        settings.putAll(client(PassThrough.ADMIN));
        return settings;
    }

    /** For those that ask the topics. */
    Access access(WireSerdes serdes) {
        return new Access(client(PassThrough.CONSUMER), client(PassThrough.PRODUCER), adminSettings(), serdes);
    }

    /** What news.generations says now. */
    Generations generations(WireSerdes serdes) {
        Map<String, Object> settings = client(PassThrough.CONSUMER);
        settings.putIfAbsent(API_TIMEOUT, 2 * PATIENCE_MS);
        return Generations.open(settings, serdes);
    }

    /** What news.takedowns says now. */
    Takedowns takedowns(WireSerdes serdes) {
        Map<String, Object> settings = client(PassThrough.CONSUMER);
        settings.putIfAbsent(API_TIMEOUT, 2 * PATIENCE_MS);
        return Takedowns.open(settings, serdes);
    }

    /** How the polled feeds stand. */
    List<FeedStatus> feeds() {
        Map<String, Object> settings = client(PassThrough.CONSUMER);
        settings.putIfAbsent(API_TIMEOUT, 2 * PATIENCE_MS);
        return FeedStatus.read(settings, Topics.FEEDS);
    }

    GenerationWriter generationWriter(WireSerdes serdes) {
        return GenerationWriter.connect(client(PassThrough.PRODUCER), serdes);
    }

    /** Makes the topics as declared. */
    void applyTopics() {
        applyTopics(Topics.declared());
    }

    /** Makes the topics of a generation as declared. */
    void applyTopics(Topics topics) {
        try (Admin admin = admin()) {
            TopicPlan.of(admin, topics).apply(admin);
        } catch (TopicException refused) {
            throw new CommandFailure(refused.getMessage() + " (" + bootstrapServers() + ")", refused);
        }
    }

    /** Refuses to go on when topics are missing or the cluster is away. */
    void requireTopics() {
        requireTopics(Topics.declared());
    }

    /** The same for the topics of a generation. */
    void requireTopics(Topics topics) {
        try (Admin admin = admin()) {
            List<String> open = TopicPlan.of(admin, topics).lines();
            if (!open.isEmpty()) {
                throw new CommandFailure("the topics of " + bootstrapServers()
                        + " are not as declared; `afferent topics apply` would: " + String.join("; ", open));
            }
        } catch (TopicException refused) {
            throw new CommandFailure(refused.getMessage() + " (" + bootstrapServers() + ")", refused);
        }
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedStack::close);
    }
}
