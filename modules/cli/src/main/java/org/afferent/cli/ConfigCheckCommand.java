package org.afferent.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code afferent config check}. */
@Command(
        name = "check",
        description = {
            "Prints the settings that hold, and where each is from. Secrets are masked; the policy file is read too. Everything that is wrong is said at once; then the exit code is 2."
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
        List<String> problems = new ArrayList<>(settings.problems());
        problems.addAll(policyProblems(settings.values().get(Settings.POLICY.key())));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return ExitCode.OK;
    }

    /** What is wrong inside the policy file, when one is set. */
    private static List<String> policyProblems(ConfigValue file) {
        try {
            Optional.ofNullable(file)
                    .flatMap(value -> Settings.POLICY.type().parse().apply(value.text()))
                    .ifPresent(PolicyFile::read);
            return List.of();
        } catch (ConfigException mistakes) {
            return List.of(mistakes.getMessage());
        }
    }

    @Override
    int run(Config config) {
        throw new IllegalStateException("config check looks at settings before they are accepted");
    }
}
