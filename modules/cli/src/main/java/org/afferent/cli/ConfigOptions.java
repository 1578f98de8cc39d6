package org.afferent.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The flags by which a command takes settings: one for each declared setting, {@code --set} for what goes to Kafka. */
final class ConfigOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file; else AFFERENT_CONFIG, else afferent.properties here.")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any setting, those for Kafka too: --set producer.linger.ms=50")
    private final Map<String, String> others = new LinkedHashMap<>();

    private final Map<String, String> declared = new HashMap<>();

    /** Adds the declared settings' flags; picocli calls nothing of this sort for a mixin, so {@link Afferent} does. */
    void addTo(CommandSpec command) {
        List<Setting<?>> shown = command.userObject() instanceof AfferentCommand known ? known.shown() : List.of();
        for (Setting<?> setting : Settings.ALL) {
            command.addOption(OptionSpec.builder(setting.flag())
                    .type(String.class)
                    .arity("1")
                    .paramLabel("VALUE")
                    .hidden(!shown.contains(setting))
                    .description(setting.meaning().replace("%", "%%"))
                    .setter(new FlagSetter(setting.key(), declared))
                    .build());
        }
    }

    /** What holds, from all sources; problems are in it, not thrown. */
    ConfigReader.Result read(Map<String, String> environment) {
        Map<String, String> flags = new HashMap<>(others);
        flags.putAll(declared);
        String named = environment.get("AFFERENT_CONFIG");
        Path askedFor = file != null ? file : named == null ? null : Path.of(named);
        ConfigFile found = ConfigFile.find(askedFor);
        Logging.level(level(flags, environment, found));
        return ConfigReader.read(flags, environment, found);
    }

    /** Looked up first and by itself: checking what goes to Kafka makes Kafka's loggers. */
    private static String level(Map<String, String> flags, Map<String, String> environment, ConfigFile file) {
        Setting<String> setting = Settings.LOG_LEVEL;
        return Stream.of(
                        flags.get(setting.key()),
                        environment.get(setting.variable()),
                        file.entries().get(setting.key()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(setting.defaultText());
    }

    /** Keeps the text of a flag under its setting's key. */
    private record FlagSetter(String key, Map<String, String> into) implements picocli.CommandLine.Model.ISetter {
        @Override
        public <T> T set(T value) {
            if (value != null) {
                into.put(key, value.toString());
            }
            return null;
        }
    }
}
