package org.afferent.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies in ops/ fits together. That its metrics are there is held against a running stream, in system-tests. */
class OpsTest {
    private static final Path OPS = Path.of("../../ops");
    private static final List<String> TESTS = List.of("prometheus/alerts.test.yml", "prometheus/alerts.days.test.yml");

    @Test
    void eachAlertHasItsHeadingInTheRunbookAndEachHeadingItsAlert() throws IOException {
        assertThat(found(OPS.resolve("runbook.md"), "(?m)^## (\\w+)$"))
                .isEqualTo(alerts())
                .isNotEmpty();
    }

    @Test
    void eachAlertPointsToItsHeading() throws IOException {
        Set<String> anchors = new TreeSet<>();
        alerts().forEach(alert -> anchors.add(alert.toLowerCase(java.util.Locale.ROOT)));

        assertThat(found(OPS.resolve("prometheus/alerts.yml"), "runbook: ops/runbook.md#(\\w+)"))
                .isEqualTo(anchors);
    }

    @Test
    void eachAlertHasATestThatItFiresAndOneThatItIsSilent() throws IOException {
        Set<String> firing = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        for (String file : TESTS) {
            firing.addAll(found(OPS.resolve(file), "- name: (\\w+) fires"));
            silent.addAll(found(OPS.resolve(file), "- name: (\\w+) is silent"));
        }

        assertThat(firing).isEqualTo(alerts());
        assertThat(silent).isEqualTo(alerts());
    }

    @Test
    void promtoolAgrees() throws Exception {
        assumeThat(Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool"))))
                .as("promtool is not on the PATH (Debian: package prometheus); .ci/run checks the rules")
                .isTrue();
        for (List<String> command : List.of(
                List.of("promtool", "check", "rules", "prometheus/alerts.yml"),
                List.of("promtool", "test", "rules", TESTS.get(0), TESTS.get(1)))) {
            Process promtool = new ProcessBuilder(command)
                    .directory(OPS.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(promtool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(promtool.waitFor()).as(said).isZero();
        }
    }

    private static Set<String> alerts() throws IOException {
        return found(OPS.resolve("prometheus/alerts.yml"), "- alert: (\\w+)");
    }

    private static Set<String> found(Path file, String pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
