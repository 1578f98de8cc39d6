package org.afferent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class AfferentTest {
    @Test
    void withoutACommandItSaysWhichThereAreAndExitsWith2() {
        Run run = Run.afferent();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("a command is missing").contains("config");
    }

    @Test
    void aMisspelledCommandIsGuessed() {
        Run run = Run.afferent("confg");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Did you mean").contains("config");
    }

    @Test
    void anUnknownFlagExitsWith2() {
        Run run = Run.afferent("config", "check", "--no-such-flag");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--no-such-flag");
    }

    static Stream<String> commands() {
        return commands("", Afferent.commandLine(Map.of()));
    }

    private static Stream<String> commands(String path, CommandLine command) {
        return command.getSubcommands().entrySet().stream().flatMap(entry -> {
            String below = (path + " " + entry.getKey()).strip();
            return Stream.concat(Stream.of(below), commands(below, entry.getValue()));
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItselfWithExamples(String command) {
        Run run = Run.afferent((command + " --help").split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Usage: afferent " + command)
                .contains("Examples:")
                .contains("  afferent " + command);
    }

    @Test
    void configCheckPrintsEverySettingAndWhereItIsFrom() {
        Run run = Run.afferentWith(Map.of("AFFERENT_THREADS", "7"), "config", "check", "--drain-timeout", "30s");

        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines())
                .anyMatch(line -> line.matches("threads +7 +AFFERENT_THREADS"))
                .anyMatch(line -> line.matches("drain.timeout +30s +--drain-timeout"))
                .anyMatch(line -> line.matches("bootstrap.servers +- +not set"));
    }

    @Test
    void configCheckPrintsTheTableAndAllProblemsAndExitsWith2() {
        Run run = Run.afferentWith(
                Map.of("AFFERENT_REGISTRY_PASSWORD", "hush"),
                "config",
                "check",
                "--threads=0",
                "--set",
                "admin.retries=x");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.outLines())
                .anyMatch(line -> line.matches("registry.password +\\*{8} +AFFERENT_REGISTRY_PASSWORD"));
        assertThat(run.out()).doesNotContain("hush");
        assertThat(run.err())
                .contains("--threads=0 is not a whole number")
                .contains("--set admin.retries=x")
                .contains("registry.username is not")
                .doesNotContain("\tat ");
    }
}
