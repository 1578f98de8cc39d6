package org.afferent.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line against a cluster, each call in a JVM of its own. */
final class AfferentCalls {
    private final TestCluster cluster;
    private final Path state;

    AfferentCalls(TestCluster cluster, Path state) {
        this.cluster = cluster;
        this.state = state;
    }

    /** Runs a command to its end and gives its exit code. */
    int run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        assertThat(process.waitFor(3, TimeUnit.MINUTES))
                .as(String.join(" ", arguments))
                .isTrue();
        return process.exitValue();
    }

    /** The same, with what it printed. */
    AfferentProcess result(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(cluster());
        return AfferentProcess.run(Files.createDirectories(state), all.toArray(String[]::new));
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.afferent.cli.Afferent"));
        command.addAll(List.of(arguments));
        command.addAll(cluster());
        return new ProcessBuilder(command).inheritIO().start();
    }

    private List<String> cluster() {
        return List.of(
                "--bootstrap-servers",
                cluster.bootstrapServers(),
                "--registry-url",
                cluster.registryUrl(),
                "--state-dir",
                state.toString());
    }
}
