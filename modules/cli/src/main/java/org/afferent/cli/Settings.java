package org.afferent.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Every setting there is. docs/configuration.md is generated from this list, in this order. */
final class Settings {
    static final Setting<String> BOOTSTRAP_SERVERS = Setting.of(
            "bootstrap.servers",
            ValueType.ADDRESSES,
            null,
            "The Kafka cluster. Without it, run and demo start a broker and a registry of their own inside the process.");

    static final Setting<String> REGISTRY_URL = Setting.of(
            "registry.url",
            ValueType.REGISTRY_URL,
            null,
            "The schema registry (Confluent's REST dialect; for Apicurio end it in `/apis/ccompat/v7`). Needed with `bootstrap.servers`.");

    static final Setting<String> REGISTRY_USERNAME =
            Setting.of("registry.username", ValueType.TEXT, null, "User for the registry's basic authentication.");

    static final Setting<String> REGISTRY_PASSWORD =
            Setting.secret("registry.password", ValueType.TEXT, "Password that goes with `registry.username`.");

    static final Setting<String> REGISTRY_AUTO_REGISTER = Setting.of(
            "registry.auto.register",
            ValueType.oneOf("true", "false"),
            "true",
            "Whether schemas are registered when they are not there; with `false` somebody else has to have done it.");

    static final Setting<Duration> REGISTRY_WAIT = Setting.of(
            "registry.wait",
            ValueType.DURATION,
            null,
            "How long to wait for a registry that is away or refuses before giving up. Without it: for ever; nothing is lost meanwhile.");

    static final Setting<String> APPLICATION_ID = Setting.of(
            "application.id",
            ValueType.TEXT,
            "afferent-curate",
            "The Kafka Streams application: consumer group, transactional ids and internal topics are named after it.");

    static final Setting<Path> STATE_DIR = Setting.of(
            "state.dir",
            ValueType.FILE,
            "~/.local/state/afferent",
            "Where `stream` keeps its state stores. Keep it between starts: it saves the restore from Kafka.");

    static final Setting<String> INSTANCE_ID = Setting.of(
            "instance.id",
            ValueType.TEXT,
            null,
            "Name of this instance of `stream`, different for each: it takes up at once where it died. Else one is made and kept in `state.dir`.");

    static final Setting<Duration> COMMIT_INTERVAL = Setting.of(
            "commit.interval",
            ValueType.DURATION,
            "100ms",
            "How often the stream commits a transaction; each hop of a record waits for one. Longer is more throughput, shorter less delay.");

    static final Setting<Integer> THREADS = Setting.of(
            "threads",
            ValueType.wholeNumber(1, 256),
            "2",
            "Stream threads of one process; more than there are partitions do nothing.");

    static final Setting<Integer> MAX_PAYLOAD = Setting.of(
            "max.payload",
            ValueType.SIZE,
            "48MB",
            "The largest payload that is published. A larger one is not: it is reported with file and line, and the exit code is 1."
                    + " The brokers must take it too: `max.message.bytes` of news.raw in ops/topics.yaml.");

    static final Setting<Path> VOCABULARY = Setting.of(
            "vocabulary", ValueType.FILE, null, "A mechanism vocabulary to use in the place of the bundled one.");

    static final Setting<Path> POLICY = Setting.of(
            "policy",
            ValueType.FILE,
            null,
            "A deduplication policy (YAML): when two texts are one work, for everybody and for some publishers, and whose edition is shown."
                    + " `ops/dedup-policy.yaml` has every key with its default. Another policy is another generation: start it with an `application.id` of its own.");

    static final Setting<Duration> RETENTION = Setting.of(
            "retention",
            ValueType.DURATION,
            null,
            "How long after its last delivery an article is remembered, in the time of deliveries, like `400d`; docs/dedup.md says what is forgotten."
                    + " Without it: for ever.");

    static final Setting<Duration> DRAIN_TIMEOUT = Setting.of(
            "drain.timeout",
            ValueType.DURATION,
            "2m",
            "How long `run` and `demo` wait for a next decision before they say what is not accounted for.");

    static final Setting<String> POSTGRES_URL =
            Setting.of("postgres.url", ValueType.JDBC_URL, null, "The database that `sink postgres` delivers to.");

    static final Setting<String> POSTGRES_USER =
            Setting.of("postgres.user", ValueType.TEXT, null, "Its user, when the URL does not say.");

    static final Setting<String> POSTGRES_PASSWORD =
            Setting.secret("postgres.password", ValueType.TEXT, "Password that goes with `postgres.user`.");

    static final Setting<String> POSTGRES_SCHEMA = Setting.of(
            "postgres.schema",
            ValueType.TEXT,
            "afferent",
            "The schema for the tables; made when missing. One sink, one schema.");

    static final Setting<String> WEBHOOK_SECRET = Setting.secret(
            "webhook.secret",
            ValueType.TEXT,
            "What `sink webhook` signs with: `whsec_` and the base64 of 24 to 64 bytes, shared with the endpoint.");

    static final Setting<String> MONITOR_ADDRESS = Setting.of(
            "monitor.address",
            ValueType.TEXT,
            "127.0.0.1",
            "Where `stream` answers /healthz, /readyz and /metrics. They need no password: open them to your network only where that is meant.");

    static final Setting<Integer> MONITOR_PORT = Setting.of(
            "monitor.port",
            ValueType.wholeNumber(0, 65_535),
            null,
            "Its port; 0 for any that is free. Without it 9464, or any that is free when that is taken.");

    static final Setting<String> POLL_GROUP = Setting.of(
            "poll.group",
            ValueType.TEXT,
            "afferent-poll",
            "Instances of `poll` with the same group share the feeds; the consumer group is named so.");

    static final Setting<Integer> POLL_THREADS = Setting.of(
            "poll.threads",
            ValueType.wholeNumber(1, 256),
            "16",
            "How many hosts one instance of `poll` asks at the same time; one host is never asked twice at once.");

    static final Setting<String> WEBSUB_SECRET = Setting.secret(
            "websub.secret",
            ValueType.TEXT,
            "With it `receive` makes the secrets by which hubs sign what they send; any long random text, the same for all instances.");

    static final Setting<String> SERDE_CLASS = Setting.of(
            "serde.class",
            ValueType.TEXT,
            null,
            "A Kafka serde to use in the place of ours, for example `io.confluent.kafka.streams.serdes.avro.SpecificAvroSerde`.");

    static final Setting<String> LOG_LEVEL = Setting.of(
            "log.level",
            ValueType.oneOf("error", "warn", "info", "debug"),
            "error",
            "How much the libraries say on standard error.");

    static final List<Setting<?>> ALL = List.of(
            BOOTSTRAP_SERVERS,
            REGISTRY_URL,
            REGISTRY_USERNAME,
            REGISTRY_PASSWORD,
            REGISTRY_AUTO_REGISTER,
            REGISTRY_WAIT,
            APPLICATION_ID,
            STATE_DIR,
            INSTANCE_ID,
            COMMIT_INTERVAL,
            THREADS,
            MAX_PAYLOAD,
            VOCABULARY,
            POLICY,
            RETENTION,
            DRAIN_TIMEOUT,
            POSTGRES_URL,
            POSTGRES_USER,
            POSTGRES_PASSWORD,
            POSTGRES_SCHEMA,
            WEBHOOK_SECRET,
            MONITOR_ADDRESS,
            MONITOR_PORT,
            POLL_GROUP,
            POLL_THREADS,
            WEBSUB_SECRET,
            SERDE_CLASS,
            LOG_LEVEL);

    private Settings() {}
}
