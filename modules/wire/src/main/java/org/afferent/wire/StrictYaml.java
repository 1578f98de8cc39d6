package org.afferent.wire;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a YAML file of settings and collects every mistake in it, so that all are told at once. For one file. */
public final class StrictYaml {
    private final String file;
    private final List<String> mistakes = new ArrayList<>();

    /** @param file what to call it in messages */
    public StrictYaml(String file) {
        this.file = file;
    }

    /**
     * The keys of the file.
     *
     * @throws IllegalArgumentException when it is not YAML
     */
    public Map<String, Object> root(InputStream in) {
        try {
            return map(new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(in), "the file");
        } catch (YamlEngineException notYaml) {
            throw new IllegalArgumentException(file + " is not YAML: " + notYaml.getMessage(), notYaml);
        }
    }

    /** A value as keys with values; empty, and a mistake, when it is none. */
    public Map<String, Object> map(Object value, String what) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> fields.put(String.valueOf(key), one));
        } else {
            mistakes.add(file + ": " + what + " is not a list of keys with values");
        }
        return fields;
    }

    /** A value as a list; empty, and a mistake, when it is none. */
    public List<?> list(Object value, String what) {
        if (value instanceof List<?> list) {
            return list;
        }
        mistakes.add(file + ": " + what + " is not a list");
        return List.of();
    }

    /** Keys that are not among those that are known are mistakes: nobody should believe that they do something. */
    public void known(String where, Map<String, Object> fields, Set<String> keys) {
        fields.keySet().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> mistake(
                        where,
                        key,
                        fields.get(key),
                        "is not a key that is known here: "
                                + String.join(", ", keys.stream().sorted().toList())));
    }

    /** A mistake: where, the key, the value, and why not. */
    public void mistake(String where, String key, Object value, String why) {
        mistakes.add(file + ": " + where + ": " + key + ": " + value + " " + why);
    }

    /**
     * Passes when there is no mistake.
     *
     * @throws IllegalArgumentException with every mistake, one a line
     */
    public void orThrow() {
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes));
        }
    }
}
