package org.afferent.cli;

import picocli.CommandLine.Command;

/** {@code afferent config check}. */
@Command(
        name = "check",
        description = {
            "Prints the settings that hold, and where each is from. Secrets are masked. Everything that is wrong is said at once; then the exit code is 2."
        },
        footer = {
            "  afferent config check",
            "  AFFERENT_DRAIN_TIMEOUT=30s afferent config check --config ours.properties",
            "  afferent config check --set producer.linger.ms=50"
        })
final class ConfigCheckCommand extends AfferentCommand {
    @Override
    int run(ConfigReader.Result settings) {
        Table table = new Table("SETTING", "VALUE", "FROM");
        settings.values().values().forEach(value -> table.row(value.key(), value.shown(), value.from()));
        Settings.ALL.stream()
                .filter(setting -> !settings.values().containsKey(setting.key()))
                .forEach(setting -> table.row(setting.key(), "-", "not set"));
        table.lines().forEach(out()::println);
        out().flush();
        if (!settings.problems().isEmpty()) {
            throw new ConfigException(settings.problems());
        }
        return ExitCode.OK;
    }

    @Override
    int run(Config config) {
        throw new IllegalStateException("config check looks at settings before they are accepted");
    }
}
