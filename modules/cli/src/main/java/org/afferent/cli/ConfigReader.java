package org.afferent.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the settings together: a flag wins over an {@code AFFERENT_*} variable, that over the file, that over the default. */
final class ConfigReader {
    private static final String VARIABLE_PREFIX = "AFFERENT_";
    /** Read by the launcher or by {@link ConfigFile}; no settings. */
    private static final List<String> OTHER_VARIABLES =
            List.of("AFFERENT_JAVA_OPTS", "AFFERENT_NO_BUILD", "AFFERENT_CONFIG");

    private final Map<String, ConfigValue> given = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private ConfigReader() {}

    /**
     * What was found.
     *
     * @param values what holds, also where it is wrong; declared settings first, then what is handed to Kafka
     * @param problems everything that is wrong, one line each; empty when all is well
     * @param notes what somebody may want to know and nothing fails for
     */
    record Result(Map<String, ConfigValue> values, List<String> problems, List<String> notes) {
        Config orThrow() {
            if (!problems.isEmpty()) {
                throw new ConfigException(problems);
            }
            return new Config(values);
        }
    }

    /**
     * Reads all sources. Never throws for what they hold.
     *
     * @param flags by key, not by flag
     */
    static Result read(Map<String, String> flags, Map<String, String> environment, ConfigFile file) {
        ConfigReader reader = new ConfigReader();
        reader.fromFile(file);
        reader.fromEnvironment(environment);
        reader.fromFlags(flags);
        return reader.result();
    }

    private void fromFile(ConfigFile file) {
        problems.addAll(file.problems());
        file.entries().forEach((key, text) -> take(key, text, file.name(), file.name() + ": " + key));
    }

    private void fromEnvironment(Map<String, String> environment) {
        new TreeMap<>(environment).forEach((variable, text) -> {
            if (!variable.startsWith(VARIABLE_PREFIX) || OTHER_VARIABLES.contains(variable)) {
                return;
            }
            String key = variable.substring(VARIABLE_PREFIX.length())
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '.');
            if (declared(key).isPresent() || PassThrough.of(key).isPresent()) {
                take(key, text, variable, variable);
            } else {
                notes.add(variable + " is not a setting and has no effect" + suggestion(key, Setting::variable));
            }
        });
    }

    private void fromFlags(Map<String, String> flags) {
        new TreeMap<>(flags).forEach((key, text) -> {
            String spelled = declared(key).map(Setting::flag).orElse("--set " + key);
            take(key, text, spelled, spelled);
        });
    }

    private void take(String key, String text, String from, String spelled) {
        Optional<Setting<?>> setting = declared(key);
        Optional<PassThrough> prefix = PassThrough.of(key);
        if (setting.isEmpty() && prefix.isEmpty()) {
            problems.add(spelled + " is not a setting" + suggestion(key, Setting::key));
            return;
        }
        boolean secret = setting.map(Setting::secret)
                .orElseGet(() -> prefix.orElseThrow().isPassword(key) || Secrets.looksSecret(key));
        ConfigValue value = new ConfigValue(key, text, from, secret);
        given.put(key, value);
        String shown = spelled + "=" + value.shown();
        setting.filter(known -> known.type().parse().apply(text).isEmpty())
                .ifPresent(
                        known -> problems.add(shown + " is not " + known.type().noun() + "; write it like "
                                + known.type().example()));
        prefix.flatMap(client -> client.problem(key, text))
                .ifPresent(why -> problems.add(secret ? shown + " is refused by Kafka" : shown + ": " + why));
    }

    private Result result() {
        Map<String, ConfigValue> values = new LinkedHashMap<>();
        for (Setting<?> setting : Settings.ALL) {
            ConfigValue value = given.remove(setting.key());
            if (value == null && setting.defaultText() != null) {
                value = new ConfigValue(setting.key(), setting.defaultText(), "default", setting.secret());
            }
            if (value != null) {
                values.put(setting.key(), value);
            }
        }
        values.putAll(new TreeMap<>(given));
        together(
                values,
                Settings.BOOTSTRAP_SERVERS,
                Settings.REGISTRY_URL,
                "neither for the embedded broker and registry");
        together(values, Settings.REGISTRY_USERNAME, Settings.REGISTRY_PASSWORD, "neither");
        return new Result(values, List.copyOf(problems), List.copyOf(notes));
    }

    private void together(Map<String, ConfigValue> values, Setting<?> one, Setting<?> other, String otherwise) {
        boolean hasOne = values.containsKey(one.key());
        if (hasOne != values.containsKey(other.key())) {
            Setting<?> set = hasOne ? one : other;
            Setting<?> missing = hasOne ? other : one;
            problems.add(set.key() + " is set (" + values.get(set.key()).from() + ") but " + missing.key()
                    + " is not; set both (" + missing.flag() + " or " + missing.variable() + "), or " + otherwise);
        }
    }

    private static Optional<Setting<?>> declared(String key) {
        return Settings.ALL.stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }

    private static String suggestion(String key, java.util.function.Function<Setting<?>, String> spelling) {
        return Settings.ALL.stream()
                .filter(setting -> Spelling.close(setting.key(), key))
                .findFirst()
                .map(setting -> "; did you mean " + spelling.apply(setting) + "?")
                .orElse("; `afferent config check` shows those there are");
    }
}
