package org.afferent.wire;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ops/topics.yaml and collects every mistake in it. */
final class TopicsYaml {
    private static final Set<String> KEYS = Set.of(
            "doc", "partitions", "cleanup", "retention", "compression", "schema", "owner", "generation", "config");
    private static final Set<String> CLEANUPS = Set.of("delete", "compact", "compact,delete");
    private static final Set<String> COMPRESSIONS = Set.of("producer", "zstd", "lz4", "gzip", "snappy", "uncompressed");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]{1,200}");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Map<String, Long> UNITS =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    private final StrictYaml yaml;

    TopicsYaml(String file) {
        this.yaml = new StrictYaml(file);
    }

    List<TopicSpec> read(InputStream in) {
        List<TopicSpec> specs = new ArrayList<>();
        yaml.map(yaml.root(in).get("topics"), "topics")
                .forEach((name, value) -> specs.add(spec(name, yaml.map(value, name))));
        yaml.orThrow();
        return specs;
    }

    private TopicSpec spec(String name, Map<String, Object> fields) {
        if (!NAME.matcher(name).matches()) {
            yaml.mistake(name, "name", name, "may have letters, digits, dot, underscore and hyphen only");
        }
        yaml.known(name, fields, KEYS);
        Map<String, String> config = new TreeMap<>();
        // A record's time is when its page was fetched; a producer's wrong clock must not stop the stream.
        config.put("message.timestamp.after.max.ms", String.valueOf(Long.MAX_VALUE));
        yaml.map(fields.getOrDefault("config", Map.of()), name + ".config")
                .forEach((key, value) -> config.put(key, String.valueOf(value)));
        String cleanup = oneOf(name, fields, "cleanup", "delete", CLEANUPS);
        config.put("cleanup.policy", cleanup);
        config.put("compression.type", oneOf(name, fields, "compression", "producer", COMPRESSIONS));
        if (cleanup.contains("delete")) {
            config.put("retention.ms", String.valueOf(retention(name, fields)));
        } else if (fields.containsKey("retention")) {
            yaml.mistake(
                    name,
                    "retention",
                    fields.get("retention"),
                    "needs cleanup: delete; a compacted topic keeps each key's last record");
        }
        String schema = text(name, fields, "schema");
        return new TopicSpec(
                name,
                partitions(name, fields),
                config,
                schema.equals("none") ? Optional.empty() : Optional.of(schema),
                text(name, fields, "owner"),
                Boolean.TRUE.equals(fields.get("generation")),
                text(name, fields, "doc"));
    }

    private int partitions(String name, Map<String, Object> fields) {
        if (fields.get("partitions") instanceof Integer number && number > 0) {
            return number;
        }
        yaml.mistake(name, "partitions", fields.get("partitions"), "is not a whole number from 1");
        return 1;
    }

    private long retention(String name, Map<String, Object> fields) {
        String value = String.valueOf(fields.get("retention"));
        Matcher duration = DURATION.matcher(value);
        if (value.equals("forever")) {
            return -1;
        }
        if (duration.matches()) {
            return Long.parseLong(duration.group(1)) * UNITS.get(duration.group(2));
        }
        yaml.mistake(name, "retention", value, "is neither forever nor a duration like 30d");
        return -1;
    }

    private String oneOf(String name, Map<String, Object> fields, String key, String otherwise, Set<String> allowed) {
        String value = String.valueOf(fields.getOrDefault(key, otherwise));
        if (!allowed.contains(value)) {
            yaml.mistake(
                    name,
                    key,
                    value,
                    "is not one of "
                            + String.join(", ", allowed.stream().sorted().toList()));
        }
        return value;
    }

    private String text(String name, Map<String, Object> fields, String key) {
        if (fields.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        yaml.mistake(name, key, fields.get(key), "is not a text");
        return "";
    }
}
